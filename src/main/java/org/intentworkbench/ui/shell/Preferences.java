package org.intentworkbench.ui.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.intentworkbench.ui.kit.Remembered;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the program remembers between starts: theme, language, recent workspaces. A small file in the program's
/// folder; a broken one is as good as none, and one that cannot
/// be written keeps nobody from working.
public final class Preferences implements Remembered {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final int RECENT = 8;

    private final @Nullable Path file;
    private final Properties values = new Properties();

    /// @param folder the program's own folder; made when something is kept
    public Preferences(Path folder) {
        Path kept = folder.resolve("preferences.properties");
        file = kept;
        if (Files.isRegularFile(kept)) {
            try (var in = Files.newBufferedReader(kept, StandardCharsets.UTF_8)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                values.clear(); // start with the defaults rather than not at all
            }
        }
    }

    private Preferences() {
        file = null;
    }

    /// Remembers only until the program ends; for tours and tests.
    public static Preferences none() {
        return new Preferences();
    }

    /// Where the sample shop is kept; empty where nothing is kept at all.
    public Optional<Path> sample() {
        return Optional.ofNullable(file).map(kept -> kept.resolveSibling("sample-shop.mv.db"));
    }

    /// Where the user's own presets of files are kept.
    public Path presets() {
        return file == null
                ? Path.of(System.getProperty("java.io.tmpdir"), "intent-workbench-presets")
                : file.resolveSibling("presets");
    }

    public boolean dark() {
        return values.getProperty("theme", "light").equals("dark");
    }

    public void setDark(boolean dark) {
        put("theme", dark ? "dark" : "light");
    }

    /// English or Chinese; at first the system's where it is one of them.
    public Locale language() {
        String system = Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";
        return values.getProperty("language", system).equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    public void setLanguage(Locale language) {
        put("language", language.getLanguage());
    }

    /// Newest first; files that are gone are left out.
    public List<Path> recent() {
        return IntStream.range(0, RECENT)
                .mapToObj(i -> values.getProperty("recent." + i, ""))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    public void addRecent(Path workspace) {
        List<Path> recent = new ArrayList<>(recent());
        recent.remove(workspace);
        recent.addFirst(workspace);
        for (int i = 0; i < RECENT; i++) {
            values.setProperty("recent." + i, i < recent.size() ? recent.get(i).toString() : "");
        }
        save();
    }

    @Override
    public String recall(String name, String otherwise) {
        return values.getProperty("choice." + name, otherwise);
    }

    @Override
    public void remember(String name, String value) {
        put("choice." + name, value);
    }

    private void put(String name, String value) {
        values.setProperty(name, value);
        save();
    }

    private void save() {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path half = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
                values.store(out, "Intent Workbench");
            }
            Files.move(half, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("what was chosen cannot be kept in {}: {}", file, e.toString());
        }
    }
}
