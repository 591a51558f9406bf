package io.yidan.exchange.axon;

import io.yidan.eventstore.Stored;
import io.yidan.eventstore.StoredForm;
import io.yidan.waybill.decision.WaybillEvent.HoldPlaced;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Makes an exchange one that does not know yet what a hold is, until it learns it. */
public final class OldRelease implements BeanPostProcessor {
    private static volatile boolean learned;

    static void learns() {
        learned = true;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof StoredForm form ? new Forgetful(form) : bean;
    }

    private record Forgetful(StoredForm form) implements StoredForm {
        @Override
        public Stored write(Object event) {
            return form.write(event);
        }

        @Override
        public Object read(int typeId, byte[] payload) {
            var event = form.read(typeId, payload);
            if (event instanceof HoldPlaced && !learned) {
                throw new IllegalStateException("this release knows nothing of type " + typeId);
            }
            return event;
        }
    }
}
