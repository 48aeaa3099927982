package org.intentworkbench.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.intentworkbench.network.NetworkLog;
import org.intentworkbench.network.NetworkWatch;
import org.intentworkbench.network.OpenSocket;
import org.intentworkbench.text.Holdings;
import org.intentworkbench.text.ModelFacts;

/// Where the text goes, as `text where --json` prints it.
///
/// @param answer `nowhere`; `asked` where something asked for the network; `unknown` where look-ups cannot be watched
/// here
/// @param file that holds texts and vectors
/// @param truncated different texts that are longer than their model reads
/// @param cut the first reviews whose end was not read, a hundred at most; rows from 1
/// @param since when the watch began
/// @param lookupsWatched whether host look-ups are noted and refused
/// @param connectionsWatched whether connections of Java code to bare addresses are noted
/// @param sockets open after the encoding; null where this system does not tell
record PrintedWhere(
        String answer,
        String file,
        long bytes,
        long texts,
        long blank,
        long distinct,
        long waiting,
        long truncated,
        List<Model> models,
        List<Vectors> vectors,
        List<Cut> cut,
        String since,
        boolean lookupsWatched,
        boolean connectionsWatched,
        List<Attempt> attempts,
        @org.jspecify.annotations.Nullable List<Socket> sockets) {

    /// @param folder null for the bundled model
    record Model(
            String language,
            String name,
            int dimension,
            int tokenLimit,
            String pooling,
            String licence,
            String sha256,
            @org.jspecify.annotations.Nullable String folder) {
        static Model of(ModelFacts facts) {
            return new Model(
                    Printed.lower(facts.language()),
                    facts.name(),
                    facts.dimension(),
                    facts.tokenLimit(),
                    facts.pooling().word(),
                    facts.licence(),
                    facts.sha256(),
                    facts.folder() == null ? null : facts.folder().toString());
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%s: %s, %d numbers a text, %d tokens at most, pooling %s, %s",
                    language,
                    name,
                    dimension,
                    tokenLimit,
                    pooling,
                    folder == null ? "bundled" + (licence.isEmpty() ? "" : ", " + licence) : "from " + folder);
        }
    }

    record Vectors(String model, long vectors, long truncated, long bytes) {}

    record Cut(long importId, int row, String language, int letters, String beginning) {}

    record Attempt(String time, String kind, String host, boolean refused, String caller) {}

    record Socket(String protocol, String local, String remote, boolean thisMachine) {}

    static PrintedWhere of(Holdings holdings, NetworkLog log, Optional<List<OpenSocket>> sockets) {
        boolean outside = sockets.stream().flatMap(List::stream).anyMatch(one -> !one.isOnThisMachine());
        var count = holdings.count();
        return new PrintedWhere(
                log.count() > 0 || outside ? "asked" : NetworkWatch.seesLookups() ? "nowhere" : "unknown",
                holdings.file().toString(),
                holdings.bytes(),
                count.texts(),
                count.blank(),
                count.distinct(),
                count.waiting(),
                count.cut(),
                holdings.models().stream().map(Model::of).toList(),
                holdings.kept().stream()
                        .map(one -> new Vectors(one.model(), one.vectors(), one.cut(), one.bytes()))
                        .toList(),
                holdings.cut().stream()
                        .map(one -> new Cut(
                                one.importId(),
                                one.row(),
                                Printed.lower(one.language()),
                                one.letters(),
                                one.beginning()))
                        .toList(),
                log.since().toString(),
                NetworkWatch.seesLookups(),
                NetworkWatch.seesConnections(),
                log.attempts().stream()
                        .map(one -> new Attempt(
                                one.time().toString(),
                                Printed.lower(one.kind()),
                                one.host(),
                                one.refused(),
                                one.caller()))
                        .toList(),
                sockets.map(all -> all.stream()
                                .map(one ->
                                        new Socket(one.protocol(), one.local(), one.remote(), one.isOnThisMachine()))
                                .toList())
                        .orElse(null));
    }
}
