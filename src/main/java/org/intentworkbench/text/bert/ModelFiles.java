package org.intentworkbench.text.bert;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.intentworkbench.domain.Problem;

/// Where the files of a model lie.
sealed interface ModelFiles {
    void load(Model network, Map<String, String> options) throws IOException, MalformedModelException;

    InputStream tokenizer() throws IOException;

    /// As people are told.
    String place();

    /// On the class path, at the root of its jar.
    ///
    /// @param file without `.onnx` and `-tokenizer.json`
    record Bundled(String file) implements ModelFiles {
        @Override
        public void load(Model network, Map<String, String> options) throws IOException, MalformedModelException {
            try (var in = network()) {
                network.load(in, options);
            }
        }

        InputStream network() throws IOException {
            return resource(file + ".onnx");
        }

        @Override
        public InputStream tokenizer() throws IOException {
            return resource(file + "-tokenizer.json");
        }

        @Override
        public String place() {
            return file;
        }

        private static InputStream resource(String name) throws IOException {
            var url = ModelFiles.class.getResource("/" + name);
            if (url == null) {
                throw new Problem("problem.text.model.missing", name);
            }
            return url.openStream();
        }
    }

    /// In a folder of the analyst's.
    record Folder(Path folder) implements ModelFiles {
        static final String NETWORK = "model.onnx";
        static final String TOKENIZER = "tokenizer.json";

        /// @throws Problem that names what is missing
        void require() {
            if (!Files.isDirectory(folder)) {
                throw new Problem("problem.text.model.folder", folder);
            }
            for (String name : new String[] {NETWORK, TOKENIZER}) {
                if (!Files.isRegularFile(folder.resolve(name))) {
                    throw new Problem("problem.text.model.file", folder, name);
                }
            }
        }

        /// By its path and not as bytes, since large networks keep their weights in files beside it.
        @Override
        public void load(Model network, Map<String, String> options) throws IOException, MalformedModelException {
            network.load(folder, NETWORK, options);
        }

        @Override
        public InputStream tokenizer() throws IOException {
            return Files.newInputStream(folder.resolve(TOKENIZER));
        }

        @Override
        public String place() {
            return folder.toString();
        }
    }
}
