package org.intentworkbench;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The tree of the architecture page, its doors and its habits. Data flows down the tree, imports point up it.
@AnalyzeClasses(packages = "org.intentworkbench", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.intentworkbench";
    private static final Path SOURCES = Path.of("src/main/java/org/intentworkbench");

    /// From the top of the tree to the bottom; a row sees the rows above it and itself.
    private static final List<List<String>> TREE = List.of(
            List.of("domain", "job", "network"),
            List.of("ingest"),
            List.of("store"),
            List.of("text"),
            List.of("features"),
            List.of("training"),
            List.of("evaluation"),
            List.of("explanation"),
            List.of("segments"),
            List.of("experiment"),
            List.of("report"),
            List.of("cli"),
            List.of("ui"));

    private static final List<String> SCREENS =
            List.of("data", "text", "models", "results", "segments", "whatif", "export");

    private static final String[] FORBIDDEN_NAMES = {
        "Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Base", "Impl", "Data", "Info"
    };

    @TestFactory
    Stream<DynamicTest> packagesSeeOnlyWhatIsAboveThemInTheTree() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
        Map<String, String[]> unseen = new LinkedHashMap<>();
        for (int row = 0; row < TREE.size(); row++) {
            for (String name : TREE.get(row)) {
                List<String> below = new ArrayList<>(List.of(ROOT));
                for (String other : TREE.get(row)) {
                    if (!other.equals(name)) {
                        below.add(in(other));
                    }
                }
                TREE.subList(row + 1, TREE.size()).forEach(names -> names.forEach(n -> below.add(in(n))));
                unseen.put(name, below.toArray(String[]::new));
            }
        }
        return unseen.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> noClasses()
                                .that()
                                .resideInAPackage(in(one.getKey()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(one.getValue())
                                .because(
                                        "data flows down the tree and imports point up it: a newcomer reads it in this order")
                                .check(classes)));
    }

    @ArchTest
    void everyPackageStandsInTheTree(JavaClasses classes) {
        String[] known = Stream.concat(
                        Stream.of(ROOT), TREE.stream().flatMap(List::stream).map(ArchitectureTest::in))
                .toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(known)
                .because("the tree is complete")
                .check(classes);
    }

    @ArchTest
    void bertSeesTextOnly(JavaClasses classes) {
        noClasses()
                .that(resideInAPackage(ROOT + ".text.bert.."))
                .should()
                .dependOnClassesThat(ours(ROOT + ".text", ROOT + ".text.bert..", in("domain"), in("job")))
                .because("the door to BERT knows texts and vectors, not where they are kept")
                .check(classes);
    }

    @ArchTest
    void onlyMainSeesBert(JavaClasses classes) {
        noClasses()
                .that(outside(ROOT + ".text.bert..").and(notMain()))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + ".text.bert.."))
                .because("Main hands the encoders in, so that every test can hand in others")
                .check(classes);
    }

    @ArchTest
    void onlyMainSeesTheWindow(JavaClasses classes) {
        noClasses()
                .that(outside(in("ui")).and(notMain()))
                .should()
                .dependOnClassesThat(resideInAPackage(in("ui")))
                .because("the core knows no toolkit")
                .check(classes);
    }

    @ArchTest
    void kitKnowsNoShop(JavaClasses classes) {
        noClasses()
                .that(resideInAPackage(in("ui.kit")))
                .should()
                .dependOnClassesThat(ours(in("ui.kit"), in("domain"), in("job")))
                .because("controls are free of the domain: they say problems and progress, no more")
                .check(classes);
    }

    @ArchTest
    void chartsSeeTheKitOnly(JavaClasses classes) {
        noClasses()
                .that(resideInAPackage(in("ui.chart")))
                .should()
                .dependOnClassesThat(ours(in("ui.chart"), in("ui.kit")))
                .because("a chart takes numbers and gives clicks; what they mean is the screen's business")
                .check(classes);
    }

    @ArchTest
    void stateSeesNoScreen(JavaClasses classes) {
        noClasses()
                .that(resideInAPackage(in("ui.state")))
                .should()
                .dependOnClassesThat(resideInAPackage(in("ui"))
                        .and(outside(in("ui.state"), in("ui.kit")))
                        .or(resideInAPackage(in("cli"))))
                .because("selection is shared state, not messages: it holds values of the core and knows no window")
                .check(classes);
    }

    @ArchTest
    void theShellSeesNoScreen(JavaClasses classes) {
        noClasses()
                .that(resideInAPackage(in("ui.shell")))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(in("ui")).and(outside(in("ui.shell"), in("ui.state"), in("ui.kit"))))
                .because("the main window takes screens as they are; the app puts them in")
                .check(classes);
    }

    @ArchTest
    void screensNeverSeeOneAnother(JavaClasses classes) {
        slices().matching(ROOT + ".ui.(*)..")
                .that(describe("are screens", slice -> SCREENS.contains(slice.getNamePart(1))))
                .should()
                .notDependOnEachOther()
                .because("a screen that knows another can be neither read nor replaced alone")
                .check(classes);
    }

    @ArchTest
    void screensSeeNeitherShellNorApp(JavaClasses classes) {
        String[] screens = SCREENS.stream().map(s -> in("ui." + s)).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(screens)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".ui", in("ui.shell"), in("cli"))
                .because("a screen is put into the window, it does not reach for it")
                .check(classes);
    }

    @ArchTest
    void heavyLibrariesStandBehindOneDoorEach(JavaClasses classes) {
        door(in("store"), "java.sql..", "javax.sql..", "org.h2..").check(classes);
        door(ROOT + ".text.bert..", "ai.djl..", "ai.onnxruntime..").check(classes);
        door(ROOT + ".text.terms..", "org.apache.lucene..", "org.tartarus..").check(classes);
        door(in("training"), "smile..").check(classes);
        door(in("evaluation"), "org.apache.commons.math3..").check(classes);
        doors(
                        List.of(in("report"), in("ingest.file")),
                        "org.apache.poi..",
                        "org.openxmlformats..",
                        "org.apache.xmlbeans..")
                .check(classes);
        door(in("ui"), "javafx..", "atlantafx..", "org.controlsfx..", "impl.org.controlsfx..")
                .check(classes);
        door(in("cli"), "picocli..").check(classes);
        door(
                        in("ingest.file"),
                        "de.siegmar..",
                        "com.fasterxml..",
                        "dev.hardwood..",
                        "org.apache.commons.compress..",
                        "org.mozilla..")
                .check(classes);
    }

    private static ArchRule door(String place, String... libraries) {
        return doors(List.of(place), libraries);
    }

    private static ArchRule doors(List<String> places, String... libraries) {
        return noClasses()
                .that(outside(places.toArray(String[]::new)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .because("a library behind one door can be replaced, and faked in tests");
    }

    @ArchTest
    void modelsOfScreensHoldNoControls(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage(in("ui"))
                .and()
                .haveNameMatching(".*Model(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx.."))
                .because("a view binds; what it binds to must run without a window")
                .check(classes);
    }

    @ArchTest
    void onlyMainEndsTheProgram(JavaClasses classes) {
        noClasses()
                .that(notMain())
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("who calls a method wants it back, and transactions must end")
                .check(classes);
    }

    @ArchTest
    void nothingMutableIsStatic(JavaClasses classes) {
        fields().that()
                .areStatic()
                .and(describe("are ours", (JavaField f) -> !f.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .because("static state ties tests and windows to one another")
                .check(classes);
    }

    @ArchTest
    void namesAreWordsOfTheTrade(JavaClasses classes) {
        classes()
                .that()
                .areTopLevelClasses()
                .should(notBeCalled())
                .because("these endings say nothing of what a class does")
                .check(classes);
    }

    @ArchTest
    void everyPackageIsNullMarked(JavaClasses classes) {
        List<String> unmarked = new ArrayList<>();
        classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> p.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
                .forEach(p -> unmarked.add(p.getName()));
        assertThat(unmarked)
                .as("packages without a @NullMarked package-info: null must be said where it can be")
                .isEmpty();
    }

    @Test
    void filesStayShort() {
        Map<String, Long> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                try (Stream<String> all = Files.lines(file)) {
                    lines.put(SOURCES.relativize(file).toString(), all.count());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(lines.entrySet().stream().filter(e -> e.getValue() > 400))
                .as("files above 400 lines: what does not fit has two jobs")
                .isEmpty();
        List<String> long200 = lines.entrySet().stream()
                .filter(e -> e.getValue() > 200)
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
        assertThat(long200.size() * 10)
                .as("nine files in ten stay under 200 lines, these do not: %s", long200)
                .isLessThanOrEqualTo(lines.size());
    }

    private static String in(String name) {
        return ROOT + "." + name + "..";
    }

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages));
    }

    /// Classes of this program outside the given packages.
    private static DescribedPredicate<JavaClass> ours(String... except) {
        return resideInAPackage(ROOT + "..").and(outside(except));
    }

    private static DescribedPredicate<JavaClass> notMain() {
        return describe("are not Main", c -> !c.getName().equals(ROOT + ".Main"));
    }

    private static ArchCondition<JavaClass> notBeCalled() {
        return new ArchCondition<>("not be called " + String.join(", ", FORBIDDEN_NAMES)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String name : FORBIDDEN_NAMES) {
                    if (type.getSimpleName().endsWith(name)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " ends in " + name));
                    }
                }
            }
        };
    }
}
