package io.yidan.translators.customs.post;

import io.grpc.Status;
import io.yidan.proto.carrier.v1.Outcome;
import io.yidan.proto.type.v1.Problem;
import io.yidan.translators.customs.MessageResult;
import io.yidan.translators.customs.receipt.Receipt;
import io.yidan.translators.customs.receipt.Wrong;
import io.yidan.translators.post.Ahead;
import io.yidan.translators.post.Progress;
import io.yidan.translators.post.Report;
import io.yidan.translators.problem.Fault;
import io.yidan.translators.problem.RowProblem;
import io.yidan.translators.tree.Messages.Form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what became of messages, and keeps their receipts. */
final class Counting {
    private final int most;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<String> noted = new HashSet<>();
    private long leftOut;
    private long read;
    private long bad;
    private long asked;
    private long accepted;
    private long refused;
    private Optional<String> stopped = Optional.empty();

    Counting(int most) {
        this.most = most;
    }

    void unfit(RowProblem why) {
        bad++;
        list(why);
        var where = why.row() == 0 ? "" : ", in message " + why.row() + " of the file";
        receipts.add(
                new Receipt.Refused(
                        "",
                        List.of(
                                new Wrong(
                                        why.fault().name(),
                                        "",
                                        "",
                                        why.rule() + where,
                                        why.fix(),
                                        List.of()))));
    }

    void read(MessageResult result) {
        read++;
        result.notes().stream().filter(note -> noted.add(note.column())).forEach(this::list);
        switch (result) {
            case MessageResult.Asks _ -> asked++;
            case MessageResult.Bad(_, var id, var why, _) -> {
                bad++;
                why.forEach(this::list);
                receipts.add(new Receipt.Refused(id, why.stream().map(Counting::wrong).toList()));
            }
        }
    }

    void answered(Receipt.Accepted receipt) {
        accepted++;
        receipts.add(receipt);
    }

    void refused(MessageResult.Asks asks, Status.Code code, List<Problem> why) {
        refused++;
        var all = why.isEmpty() ? List.of(unexplained(code)) : why;
        List<Wrong> wrong = new ArrayList<>();
        for (var problem : all) {
            var element = asks.kind().elementOf(problem.getField());
            wrong.add(
                    new Wrong(
                            problem.getCode(),
                            element,
                            problem.getField(),
                            problem.getRule(),
                            problem.getNextStep(),
                            problem.getLegalActsList()));
            list(
                    new RowProblem(
                            asks.number(),
                            element,
                            "",
                            Fault.REFUSED,
                            problem.getCode() + ": " + problem.getRule(),
                            problem.getNextStep()));
        }
        receipts.add(new Receipt.Refused(asks.id(), wrong));
    }

    void stopped(String why) {
        stopped = Optional.of(why);
    }

    Progress progress() {
        return new Progress(read, asked, accepted + refused);
    }

    Lodged lodged(Form form) {
        var outcomes =
                accepted == 0
                        ? Map.<Outcome, Long>of()
                        : Map.of(Outcome.OUTCOME_ACCEPTED, accepted);
        var report =
                new Report(
                        read,
                        asked,
                        0,
                        bad,
                        asked,
                        outcomes,
                        refused,
                        problems,
                        leftOut,
                        Ahead.NOTHING_ASKED,
                        stopped);
        return new Lodged(report, form, receipts);
    }

    private void list(RowProblem problem) {
        if (problems.size() < most) {
            problems.add(problem);
        } else {
            leftOut++;
        }
    }

    private static Wrong wrong(RowProblem problem) {
        return new Wrong(
                problem.fault().name(),
                problem.column(),
                "",
                problem.rule(),
                problem.fix(),
                List.of());
    }

    private static Problem unexplained(Status.Code code) {
        return Problem.newBuilder()
                .setCode(code.name())
                .setNextStep("ask the exchange why")
                .build();
    }
}
