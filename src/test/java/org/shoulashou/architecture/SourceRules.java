package org.shoulashou.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The rules of the house that can only be seen in the source, read by the compiler's own parser. */
final class SourceRules {

    static final int LONGEST_FILE = 300;
    static final int FULLEST_PACKAGE = 20;
    static final int LONGEST_LAMBDA = 3;

    private static final Set<String> CHAINING =
            Set.of("flatMap", "concatMap", "flatMapMany", "flatMapSequential", "switchMap");

    private SourceRules() {}

    static List<Path> under(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> tooLong(List<Path> files) {
        return files.stream()
                .filter(file -> lines(file) > LONGEST_FILE)
                .map(file -> file + " has " + lines(file) + " lines")
                .toList();
    }

    /** Files {@code package-info.java} among the tests whose package declares a module or an interface of one. */
    static List<Path> hidingDeclarations(Path product, Path tests) {
        return under(tests).stream()
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> declares(product.resolve(tests.relativize(file))))
                .toList();
    }

    private static boolean declares(Path file) {
        return Files.exists(file)
                && Stream.of("@ApplicationModule", "@NamedInterface").anyMatch(read(file)::contains);
    }

    static List<String> tooFull(List<Path> files) {
        Map<Path, Long> perPackage = files.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        return perPackage.entrySet().stream()
                .filter(entry -> entry.getValue() > FULLEST_PACKAGE)
                .map(entry -> entry.getKey() + " holds " + entry.getValue() + " files")
                .toList();
    }

    static List<String> nestedChains(List<Path> files) {
        return scan(files, Finding.NESTED_CHAIN);
    }

    /** Only in files that speak Reactor: a longer lambda elsewhere may be the plainest way to say it. */
    static List<String> longReactiveLambdas(List<Path> files) {
        List<Path> reactive = files.stream()
                .filter(file -> read(file).contains("import reactor.core.publisher."))
                .toList();
        return scan(reactive, Finding.LONG_LAMBDA);
    }

    private enum Finding {
        NESTED_CHAIN,
        LONG_LAMBDA
    }

    private static List<String> scan(List<Path> files, Finding wanted) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            List<String> found = new ArrayList<>();
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Lambdas(unit, positions, wanted, found).scan(unit, null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Lambdas extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Finding wanted;
        private final List<String> found;

        Lambdas(CompilationUnitTree unit, SourcePositions positions, Finding wanted, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.wanted = wanted;
            this.found = found;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, Void none) {
            long lines =
                    line(positions.getEndPosition(unit, lambda)) - line(positions.getStartPosition(unit, lambda)) + 1;
            if (wanted == Finding.LONG_LAMBDA && lines > LONGEST_LAMBDA) {
                found.add(where(lambda) + " a lambda of " + lines + " lines");
            }
            return super.visitLambdaExpression(lambda, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            if (wanted == Finding.NESTED_CHAIN && chains(call) && isInsideLambdaOfAChain()) {
                found.add(where(call) + " a " + name(call) + " inside a " + "flatMap");
            }
            return super.visitMethodInvocation(call, none);
        }

        private boolean isInsideLambdaOfAChain() {
            TreePath child = getCurrentPath();
            for (TreePath path = child.getParentPath(); path != null; path = path.getParentPath()) {
                boolean lambda = child.getLeaf() instanceof LambdaExpressionTree;
                if (lambda && path.getLeaf() instanceof MethodInvocationTree outer && chains(outer)) {
                    return true;
                }
                child = path;
            }
            return false;
        }

        private static boolean chains(MethodInvocationTree call) {
            return CHAINING.contains(name(call));
        }

        private static String name(MethodInvocationTree call) {
            ExpressionTree select = call.getMethodSelect();
            return select instanceof MemberSelectTree member
                    ? member.getIdentifier().toString()
                    : select.toString();
        }

        private String where(Tree tree) {
            return unit.getSourceFile().getName() + ":" + line(positions.getStartPosition(unit, tree));
        }

        private long line(long position) {
            LineMap map = unit.getLineMap();
            return map.getLineNumber(position);
        }
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
