package org.intentworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScreenTourTest {
    @TempDir
    private Path folder;

    private final ScreenTour tour = new ScreenTour(new SmallShop.NoText());

    @Test
    void aPictureOfEveryScreenOfTheSizeAskedForTwiceInOneProgram() throws IOException {
        Path workspace = SmallShop.workspace(folder, SmallShop.SESSIONS);
        pictures(workspace, "light", false, 1280, 800);
        pictures(workspace, "dark", true, 900, 640);
    }

    private void pictures(Path workspace, String name, boolean dark, int width, int height) throws IOException {
        List<Path> taken = tour.take(workspace, folder.resolve(name), dark, Language.CHINESE, width, height);
        assertThat(taken)
                .extracting(file -> file.getFileName().toString())
                .startsWith("1-data.png")
                .contains(
                        "3-models-board.png",
                        "3-models-compare.png",
                        "4-results-overview.png",
                        "5-segments.png",
                        "6-whatif.png")
                .endsWith("7-export.png")
                .doesNotHaveDuplicates();
        for (Path file : taken) {
            var picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth()).isEqualTo(width);
            assertThat(picture.getHeight()).isEqualTo(height);
            int corner = picture.getRGB(width - 2, 10) & 0xff;
            assertThat(corner < 128).as("dark").isEqualTo(dark);
        }
    }

    @Test
    void aMissingWorkspaceAndAFolderThatIsAFileAreProblems() throws IOException {
        assertThatThrownBy(() -> tour.take(
                        folder.resolve("none.mv.db"), folder.resolve("out"), false, Language.ENGLISH, 1280, 800))
                .isInstanceOf(Problem.class);
        Path workspace = SmallShop.workspace(folder);
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        assertThatThrownBy(() -> tour.take(workspace, file, false, Language.ENGLISH, 1280, 800))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(file.toString());
    }
}
