package org.intentworkbench.text.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.Language;
import org.intentworkbench.store.Workspace;

/// Where the topics of one language, and the analyst's edits of them, are kept in a workspace.
public final class TopicShelf {
    private final Workspace workspace;
    private final Language language;

    public TopicShelf(Workspace workspace, Language language) {
        this.workspace = workspace;
        this.language = language;
    }

    private String found() {
        return "topics." + language.code();
    }

    private String edited() {
        return "topics." + language.code() + ".edits";
    }

    /// Empty too where they were kept by a version of the program that wrote them otherwise.
    Optional<KeptTopics> get() {
        return workspace.texts().get(found()).flatMap(bytes -> TopicBytes.read(bytes, language));
    }

    /// Edits of earlier topics go: they name clusters that are no more.
    void put(KeptTopics topics) {
        boolean same = get().filter(before -> before.centres().length == topics.centres().length)
                .filter(before -> java.util.Arrays.deepEquals(before.centres(), topics.centres()))
                .isPresent();
        if (!same) {
            workspace.texts().delete(edited());
        }
        workspace.texts().put(found(), TopicBytes.write(topics));
    }

    /// Everything kept of the language, to bring it back later with [#restore]; empty where there is nothing.
    public Optional<TopicsCopy> copy() {
        return workspace
                .texts()
                .get(found())
                .map(bytes -> new TopicsCopy(bytes, workspace.texts().get(edited())));
    }

    /// @param copy empty = nothing is kept any more
    public void restore(Optional<TopicsCopy> copy) {
        copy.ifPresentOrElse(
                kept -> {
                    kept.edits()
                            .ifPresentOrElse(
                                    bytes -> workspace.texts().put(edited(), bytes),
                                    () -> workspace.texts().delete(edited()));
                    workspace.texts().put(found(), kept.found());
                },
                () -> {
                    workspace.texts().delete(found());
                    workspace.texts().delete(edited());
                });
    }

    /// What the analyst did since the topics were found, oldest first.
    public List<TopicEdit> edits() {
        return workspace.texts().get(edited()).map(EditBytes::read).orElse(List.of());
    }

    /// Replaces all edits.
    /// @throws org.intentworkbench.domain.Problem if one names a topic that is not there
    public void edit(List<TopicEdit> edits) {
        get().ifPresent(kept -> new EditedClusters(kept.clusters(), edits));
        workspace.texts().put(edited(), EditBytes.write(edits));
    }

    /// Adds one edit to those there are.
    public void add(TopicEdit edit) {
        var all = new ArrayList<>(edits());
        all.add(edit);
        edit(all);
    }

    /// Kept bytes of one language, not to be looked into.
    public record TopicsCopy(byte[] found, Optional<byte[]> edits) {}
}
