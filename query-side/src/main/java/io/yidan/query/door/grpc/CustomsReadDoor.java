package io.yidan.query.door.grpc;

import io.grpc.stub.StreamObserver;
import io.yidan.access.Caller;
import io.yidan.access.CallerSource;
import io.yidan.codec.customs.plan.Rulebooks;
import io.yidan.codec.type.Times;
import io.yidan.proto.customs.v1.AskGateRequest;
import io.yidan.proto.customs.v1.AskGateResponse;
import io.yidan.proto.customs.v1.CaseView;
import io.yidan.proto.customs.v1.CaseWaiting;
import io.yidan.proto.customs.v1.CustomsReadServiceGrpc;
import io.yidan.proto.customs.v1.GetCaseRequest;
import io.yidan.proto.customs.v1.GetCaseResponse;
import io.yidan.proto.customs.v1.GetFiguresRequest;
import io.yidan.proto.customs.v1.GetFiguresResponse;
import io.yidan.proto.customs.v1.GetRulesRequest;
import io.yidan.proto.customs.v1.GetRulesResponse;
import io.yidan.proto.customs.v1.ListCasesRequest;
import io.yidan.proto.customs.v1.ListCasesResponse;
import io.yidan.proto.customs.v1.MergeSuggestion;
import io.yidan.proto.customs.v1.SuggestMergeRequest;
import io.yidan.proto.customs.v1.SuggestMergeResponse;
import io.yidan.query.customs.Cases;
import io.yidan.query.customs.WorkList;
import io.yidan.query.customs.figure.Figures;
import io.yidan.query.customs.merge.Mergeable;
import io.yidan.query.customs.merge.Merges;
import io.yidan.query.customs.rules.Adopted;
import io.yidan.query.customs.rules.RulesHistory;
import io.yidan.query.door.Asked;
import io.yidan.query.door.NotShown;

import java.time.Clock;
import java.util.List;

/** The gRPC door to reading customs cases. */
public final class CustomsReadDoor extends CustomsReadServiceGrpc.CustomsReadServiceImplBase
        implements AutoCloseable {
    private final Cases cases;
    private final Figures figures;
    private final Merges merges;
    private final RulesHistory rules;
    private final Clock clock;
    private final Answering answering;

    public CustomsReadDoor(
            Cases cases,
            Figures figures,
            Merges merges,
            RulesHistory rules,
            Clock clock,
            CallerSource callers) {
        this.cases = cases;
        this.figures = figures;
        this.merges = merges;
        this.rules = rules;
        this.clock = clock;
        this.answering = new Answering(callers);
    }

    @Override
    public void getCase(GetCaseRequest request, StreamObserver<GetCaseResponse> answer) {
        answering.answer(
                answer,
                caller -> {
                    var found = shown(caller, request.getCaseNumber());
                    answer.onNext(GetCaseResponse.newBuilder().setCustomsCase(found).build());
                    answer.onCompleted();
                });
    }

    @Override
    public void listCases(ListCasesRequest request, StreamObserver<ListCasesResponse> answer) {
        answering.answer(
                answer,
                caller -> {
                    var all = ListCasesResponse.newBuilder();
                    WorkList.of(cases.open(caller)).forEach(one -> all.addCases(waiting(one)));
                    answer.onNext(all.build());
                    answer.onCompleted();
                });
    }

    static CaseWaiting waiting(WorkList.Item item) {
        return CaseWaiting.newBuilder()
                .setCustomsCase(item.view())
                .setWaitsFor(item.duty().name())
                .setOwedBy(item.owedBy())
                .build();
    }

    @Override
    public void suggestMerge(
            SuggestMergeRequest request, StreamObserver<SuggestMergeResponse> answer) {
        answering.answer(
                answer,
                caller -> {
                    var known = shown(caller, request.getCaseNumber());
                    var all = SuggestMergeResponse.newBuilder();
                    merges.of(caller, known, clock.instant())
                            .forEach(one -> all.addSuggestions(suggestion(one)));
                    answer.onNext(all.build());
                    answer.onCompleted();
                });
    }

    private static MergeSuggestion suggestion(Mergeable one) {
        return MergeSuggestion.newBuilder()
                .setWaybillNumber(one.waybill())
                .setUnits(one.units())
                .setCarrier(one.carrier())
                .setExpectedAt(Times.write(one.expectedAt()))
                .build();
    }

    private CaseView shown(Caller caller, String number) {
        return cases.find(caller, number).orElseThrow(() -> NotShown.caseNotFound(number));
    }

    @Override
    public void getRules(GetRulesRequest request, StreamObserver<GetRulesResponse> answer) {
        answering.answer(
                answer,
                _ -> {
                    answer.onNext(rules(request.getVersion(), rules.all()));
                    answer.onCompleted();
                });
    }

    private static GetRulesResponse rules(String version, List<Adopted> all) {
        var shown =
                RulesHistory.of(all, version).orElseThrow(() -> NotShown.rulesNotFound(version));
        var told =
                GetRulesResponse.newBuilder()
                        .setRules(Rulebooks.write(shown.rules()))
                        .setAdoptedAt(Times.write(shown.at()));
        all.forEach(
                one ->
                        told.addVersionsBuilder()
                                .setVersion(one.rules().version())
                                .setAdoptedAt(Times.write(one.at())));
        return told.build();
    }

    @Override
    public void askGate(AskGateRequest request, StreamObserver<AskGateResponse> answer) {
        answering.answer(
                answer,
                caller -> {
                    answer.onNext(cases.gate(caller, request.getKnownBy()));
                    answer.onCompleted();
                });
    }

    @Override
    public void getFigures(GetFiguresRequest request, StreamObserver<GetFiguresResponse> answer) {
        answering.answer(
                answer,
                caller -> {
                    var month =
                            request.getMonth().isEmpty()
                                    ? Figures.month(clock.instant())
                                    : Asked.month("month", request.getMonth());
                    answer.onNext(FigureViews.of(month, figures.of(caller, month)));
                    answer.onCompleted();
                });
    }

    @Override
    public void close() {
        answering.close();
    }
}
