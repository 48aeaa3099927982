package org.intentworkbench.ingest;

import org.intentworkbench.domain.Problem;
import org.intentworkbench.ingest.file.RowBlock;
import org.intentworkbench.ingest.file.RowBlocks;
import org.intentworkbench.ingest.file.RowFiles;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.jspecify.annotations.Nullable;

/// The rows of a file in pieces, read and checked as planned. One thread takes the pieces; each may then be read by
/// another.
public final class CheckedBlocks implements AutoCloseable {
    private final ImportPlan plan;
    private final RowBlocks blocks;
    private final UnknownKinds unknown;

    private CheckedBlocks(ImportPlan plan, RowBlocks blocks) {
        this.plan = plan;
        this.blocks = blocks;
        unknown = new UnknownKinds(plan.source().name());
    }

    /// @throws Problem if the plan lacks a column its kind needs, gives one role to two columns, leaves open how a
    /// column
    ///     is read, or no longer fits the file
    public static CheckedBlocks open(ImportPlan plan, Progress progress) {
        RowSource.requireRoles(plan);
        OpenPlan.refuse(plan, progress);
        var blocks = RowFiles.open(plan.source(), plan.form(), Stage.READING, progress);
        if (plan.form().hasHeader() && blocks.header().size() != plan.columns().size()) {
            blocks.close();
            throw new Problem("problem.ingest.changed", plan.source().name());
        }
        return new CheckedBlocks(plan, blocks);
    }

    /// The next piece; null at the end. Checks for cancel and tells the progress.
    public @Nullable Block next() {
        var block = blocks.next();
        return block == null ? null : new Block(block, plan, unknown);
    }

    /// SHA-256 of the file's bytes, hex; reads what is left of the file. To be called when all blocks have been read.
    ///
    /// @throws Problem if more than half of the rows have a kind nobody knows
    public String sha256() {
        unknown.objection().ifPresent(problem -> {
            throw problem;
        });
        return blocks.sha256();
    }

    @Override
    public void close() {
        blocks.close();
    }

    /// Some thousands of rows that follow one another in the file.
    public static final class Block {
        private final RowBlock rows;
        private final ImportPlan plan;
        private final UnknownKinds unknown;

        private Block(RowBlock rows, ImportPlan plan, UnknownKinds unknown) {
            this.rows = rows;
            this.plan = plan;
            this.unknown = unknown;
        }

        /// Hands on each row, accepted or refused, in their order; can be called once.
        public void read(RowSink sink) {
            var check = new RowCheck(plan);
            var found = new UnknownKinds(unknown.file());
            rows.read(row -> {
                var refused = check.check(row);
                found.take(refused);
                if (refused != null) {
                    sink.refuse(refused);
                } else if (check.leftOut()) {
                    sink.leaveOut();
                } else {
                    sink.accept(check.checked());
                }
            });
            unknown.add(found);
        }

        /// As [#read(RowSink)], but many rows at a time where they are plain.
        public void read(EventSink sink) {
            var plain = RowsCheck.fits(plan) ? rows.plain(plan.columns().size()) : null;
            if (plain == null) {
                read((RowSink) sink);
                return;
            }
            var found = new UnknownKinds(unknown.file());
            new RowsCheck(plan).read(plain, sink, found);
            rows.done();
            unknown.add(found);
        }
    }
}
