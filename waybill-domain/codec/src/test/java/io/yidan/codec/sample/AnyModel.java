package io.yidan.codec.sample;

import io.yidan.waybill.content.Unit;
import io.yidan.waybill.fact.Fact;
import io.yidan.waybill.fact.FactEnvelope;
import io.yidan.waybill.fact.Withdrawal;
import io.yidan.waybill.happening.Happening;
import io.yidan.waybill.value.Bytes;
import io.yidan.waybill.value.Means;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any object of the model, made up from a seed; the same seed makes the same object. */
public final class AnyModel {
    private static final List<String> TEXTS =
            List.of("", "D-LOCO", "dent in the side wall", "装箱 7 号", "王师傅", "85012", "ho:1", "éàß");
    private final Random random;

    public AnyModel(long seed) {
        this.random = new Random(seed);
    }

    /** Every record behind a sealed interface. */
    public static Stream<Class<?>> kindsOf(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AnyModel::kindsOf)
                : Stream.of(type);
    }

    public <T> T one(Class<T> type) {
        return type.cast(of(type));
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType many) {
            var each = many.getActualTypeArguments()[0];
            return many.getRawType() == Optional.class ? maybe(each) : list(each);
        }
        var plain = (Class<?>) type;
        return ModelNumbers.of(plain, random).orElseGet(() -> made(plain));
    }

    private Object made(Class<?> type) {
        if (type == Fact.class) {
            return fact(
                    random.nextInt(8) > 0 ? Optional.of(one(Happening.class)) : Optional.empty());
        } else if (type == Unit.class) {
            var kind = one(Unit.Kind.class);
            return new Unit(kind, ModelNumbers.unit(kind, random), "22U1", maybe(Long.class));
        } else if (type == Means.class) {
            var kind = one(Means.Kind.class);
            return new Means(kind, ModelNumbers.means(kind, random));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type.isSealed() && type != ZoneId.class) {
            var kinds = kindsOf(type).toList();
            return of(kinds.get(random.nextInt(kinds.size())));
        }
        return type.isRecord() ? record(type) : value(type);
    }

    /** A fact that tells this, or takes one back. */
    public Fact fact(Optional<Happening> happening) {
        var e = (FactEnvelope) record(FactEnvelope.class);
        var withdrawal =
                happening.isPresent()
                        ? Optional.<Withdrawal>empty()
                        : Optional.of(one(Withdrawal.class));
        var envelope =
                new FactEnvelope(
                        e.key(),
                        e.revision(),
                        e.classifier(),
                        e.time(),
                        e.place(),
                        e.leg(),
                        e.sentAt(),
                        e.onBehalfOf(),
                        e.channel(),
                        e.forwarders(),
                        e.correctionCode(),
                        withdrawal);
        return new Fact(envelope, happening, one(Bytes.class));
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            Constructor<?> constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(
                    Arrays.stream(components).map(c -> of(c.getGenericType())).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make up a " + type, e);
        }
    }

    private Object value(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> TEXTS.get(random.nextInt(TEXTS.size()));
            case "int", "Integer" -> random.nextInt(600);
            case "long", "Long" -> random.nextLong(1L << 40);
            case "Instant" ->
                    Instant.ofEpochSecond(random.nextLong(1L << 32), random.nextInt(1_000_000_000));
            case "boolean", "Boolean" -> random.nextBoolean();
            case "Duration" -> Duration.ofMinutes(random.nextInt(10_000));
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case "ZoneId" -> ZoneId.of(random.nextBoolean() ? "Asia/Almaty" : "Asia/Shanghai");
            case "Bytes" -> Bytes.ofHex(HexFormat.of().toHexDigits(random.nextLong()).repeat(4));
            default -> throw new AssertionError("nobody said how to make up a " + type);
        };
    }

    private <T> Optional<T> maybe(Class<T> type) {
        return maybe((Type) type).map(type::cast);
    }

    private Optional<Object> maybe(Type type) {
        return random.nextBoolean() ? Optional.of(of(type)) : Optional.empty();
    }

    private List<Object> list(Type type) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> of(type))
                .collect(Collectors.toList());
    }
}
