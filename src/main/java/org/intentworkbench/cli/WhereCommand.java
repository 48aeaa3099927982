package org.intentworkbench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.network.NetworkWatch;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;
import org.intentworkbench.text.Holdings;
import picocli.CommandLine.Command;

@Command(
        name = "where",
        description = "Where the text goes: which file holds it, which models read it, and what this process asked of "
                + "the network while it read a sentence with each of them.")
final class WhereCommand extends WorkspaceCommand {
    private static final Map<Language, String> SENTENCES =
            Map.of(Language.ENGLISH, "Runs small, order one size up.", Language.CHINESE, "物流很慢，包装破了。");

    private final EncoderFactory encoders;

    WhereCommand(PrintStream out, EncoderFactory encoders) {
        super(out);
        this.encoders = encoders;
    }

    @Override
    void work(Workspace open, Progress progress) {
        var here = encoders.in(open);
        for (var sentence : new java.util.TreeMap<>(SENTENCES).entrySet()) {
            try (var encoder = here.open(sentence.getKey())) {
                encoder.encode(List.of(sentence.getValue()), progress);
            }
        }
        var where = PrintedWhere.of(Holdings.of(open, encoders, progress), NetworkWatch.log(), NetworkWatch.sockets());
        if (json()) {
            print(Printed.json(where));
        } else {
            tell(where);
        }
    }

    private void tell(PrintedWhere where) {
        print(
                switch (where.answer()) {
                    case "nowhere" ->
                        "Nowhere: nothing in this process asked for another machine while texts were read.";
                    case "unknown" -> "Not known: look-ups of other machines cannot be watched here.";
                    default -> "Something asked for the network; see below.";
                });
        print(String.format(
                Locale.ROOT,
                "Texts and vectors are in %s (%,d bytes): %,d reviews, %,d blank, %,d different texts, %,d not yet "
                        + "read, %,d cut at the token limit",
                where.file(),
                where.bytes(),
                where.texts(),
                where.blank(),
                where.distinct(),
                where.waiting(),
                where.truncated()));
        where.models().forEach(model -> print(model.line()));
        where.vectors()
                .forEach(one -> print(String.format(
                        Locale.ROOT, "%s: %,d vectors, %,d bytes", one.model(), one.vectors(), one.bytes())));
        where.cut()
                .forEach(one -> print(String.format(
                        Locale.ROOT,
                        "cut: import %d, row %d, %,d letters: %s…",
                        one.importId(),
                        one.row(),
                        one.letters(),
                        one.beginning())));
        print("Host look-ups " + (where.lookupsWatched() ? "are noted and refused" : "are not watched here")
                + ", connections of Java code "
                + (where.connectionsWatched() ? "are noted" : "are not watched here")
                + ", since " + where.since());
        where.attempts()
                .forEach(one -> print(one.time() + " " + one.kind() + " " + one.host() + " by " + one.caller()
                        + (one.refused() ? ", refused" : "")));
        var sockets = where.sockets();
        if (sockets == null) {
            print("Open sockets: this system does not list them");
        } else {
            print("Open sockets: " + sockets.size());
            sockets.forEach(one -> print(one.protocol() + " " + one.local() + " to " + one.remote()
                    + (one.thisMachine() ? ", this machine" : ", another machine")));
        }
    }
}
