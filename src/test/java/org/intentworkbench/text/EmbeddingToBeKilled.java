package org.intentworkbench.text;

import java.nio.file.Path;
import java.util.List;
import org.intentworkbench.domain.Language;
import org.intentworkbench.fixture.LetterEncoders;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;
import org.intentworkbench.store.Workspace;

/// A program of its own that reads the reviews of a workspace, a millisecond a text, and says how many tokens it has
/// read. Killed by whoever listens.
final class EmbeddingToBeKilled {
    private EmbeddingToBeKilled() {}

    public static void main(String[] arguments) {
        var workspace = Workspace.open(Path.of(arguments[0]));
        new Embedding(new Slow()).run(workspace, new Progress() {
            @Override
            public void at(Stage stage, long done, long total) {
                if (stage == Stage.ENCODING) {
                    System.out.println((double) done / total);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
    }

    private static final class Slow implements EncoderFactory {
        private final LetterEncoders letters = new LetterEncoders();

        @Override
        public TextEncoder open(Language language) {
            var quick = letters.open(language);
            return new TextEncoder() {
                @Override
                public String model() {
                    return quick.model();
                }

                @Override
                public Language language() {
                    return language;
                }

                @Override
                public int dimension() {
                    return quick.dimension();
                }

                @Override
                public int tokenLimit() {
                    return quick.tokenLimit();
                }

                @Override
                public TokenCounts count(List<String> texts, Progress progress) {
                    return quick.count(texts, progress);
                }

                @Override
                public float[][] encode(List<String> texts, Progress progress) {
                    try {
                        Thread.sleep(texts.size());
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return quick.encode(texts, progress);
                }

                @Override
                public void close() {
                    quick.close();
                }
            };
        }

        @Override
        public String model(Language language) {
            return letters.model(language);
        }

        @Override
        public int dimension(Language language) {
            return letters.dimension(language);
        }
    }
}
