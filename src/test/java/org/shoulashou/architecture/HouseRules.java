package org.shoulashou.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.server.HandlerFunction;

/** The rules of the house that can be seen in compiled classes. {@link HouseRulesCanFailTest} shows that each can fail. */
final class HouseRules {

    /** The addresses at which blocking work may live. */
    static final String[] MAY_BLOCK = {
        "org.shoulashou",
        "org.shoulashou.platform.mongo..",
        "org.shoulashou.platform.start..",
        "org.shoulashou.platform.sheets..",
        "org.shoulashou.platform.crypto..",
        "org.shoulashou.directory.regions..",
        "org.shoulashou.directory.demo..",
        "org.shoulashou.consent.demo..",
        "org.shoulashou.matching.demo..",
        "org.shoulashou.safeguarding.demo..",
        "org.shoulashou.letters.demo..",
        "org.shoulashou.exchange.demo..",
        "org.shoulashou.ledger.demo..",
        "org.shoulashou.coverage.demo..",
        "org.shoulashou.ledger.plans..",
        "org.shoulashou.notifications.demo..",
        "org.shoulashou.notifications.smtp..",
        "org.shoulashou.programme.files..",
        "org.shoulashou.matching.solver..",
        "org.shoulashou.matching.command..",
        "org.shoulashou.architecture.wrong.allowed.."
    };

    static final ArchRule ONLY_WHAT_ANOTHER_PACKAGE_NEEDS_IS_PUBLIC = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .and()
            .doNotHaveSimpleName("Shoulashou")
            .and()
            .areNotAnnotatedWith(Configuration.class) // slice tests of other packages import them
            .should(beNeededByAnotherPackage())
            .because("a package's public types are its promise to others");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().should(liveInANullMarkedPackage()).because("what may be absent is said in the type");

    static final ArchRule CONTROLLERS_ARE_ANNOTATED_AND_HIDDEN = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .because("nobody calls a controller but the web");

    static final ArchRule API_HAS_NO_HANDLER_FUNCTIONS = noClasses()
            .that(are(not(resideInAnyPackage("org.shoulashou.platform.web"))))
            .should()
            .implement(HandlerFunction.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.web.reactive.function.server.RouterFunctions")
            .because("only annotated endpoints pass the permission gate");

    static final ArchRule ONLY_NAMED_ADDRESSES_BLOCK = noClasses()
            .that(are(not(resideInAnyPackage(MAY_BLOCK))))
            .should(callBlockingCode())
            .because("one blocked event loop stops everybody");

    static final ArchRule TIME_IS_ASKED_OF_THE_CLOCK = noClasses()
            .that(are(not(resideInAnyPackage(
                    "org.shoulashou.platform.mongo..", "org.shoulashou.architecture.wrong.allowed.."))))
            .should(askTheSystemForTheTime())
            .because("tests move the clock");

    static final ArchRule SETTINGS_ARE_VALIDATED_RECORDS = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords()
            .andShould()
            .beAnnotatedWith(Validated.class)
            .andShould(nameNoUnits())
            .because("a wrong setting stops the start, and a duration says its unit itself");

    static final ArchRule NO_SETTING_COMES_BY_VALUE = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Value.class)
            .because("settings live in one record per module");

    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .that()
            .areTopLevelClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
            .because("these words say nothing");

    private static final Set<String> BLOCKING_REACTOR =
            Set.of("block", "blockOptional", "blockFirst", "blockLast", "toIterable", "toStream");

    private static final Set<String> BLOCKING_OWNERS = Set.of(
            "java.nio.file.Files",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.RandomAccessFile",
            "java.net.Socket",
            "java.net.URLConnection");

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.YearMonth",
            "java.time.Year");

    private HouseRules() {}

    /** Needed is also what a needed type of the same package speaks of in its own signatures. */
    private static ArchCondition<JavaClass> beNeededByAnotherPackage() {
        return new ArchCondition<>("be needed by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean needed = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency -> comesFromOutside(dependency, type) || isSpokenOf(dependency));
                String says = type.getName() + " is public, but only its own package uses it";
                events.add(new SimpleConditionEvent(type, needed, says));
            }
        };
    }

    private static boolean comesFromOutside(Dependency dependency, JavaClass type) {
        return !dependency.getOriginClass().getPackageName().equals(type.getPackageName());
    }

    private static boolean isSpokenOf(Dependency dependency) {
        boolean signature = dependency
                .getDescription()
                .matches("(?s).*(has return type|has parameter of type|has type|has generic|implements|extends).*");
        return signature && dependency.getOriginClass().getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }

    private static ArchCondition<JavaClass> callBlockingCode() {
        return accessing("call blocking code", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            boolean reactor =
                    owner.startsWith("reactor.core.publisher.") && BLOCKING_REACTOR.contains(target.getName());
            boolean sleeps =
                    owner.equals("java.lang.Thread") && target.getName().equals("sleep");
            boolean waits = owner.equals("java.util.concurrent.Future")
                            && target.getName().equals("get")
                    || owner.equals("java.util.concurrent.CompletableFuture")
                            && Set.of("get", "join").contains(target.getName());
            return reactor || sleeps || waits || BLOCKING_OWNERS.contains(owner);
        });
    }

    private static ArchCondition<JavaClass> askTheSystemForTheTime() {
        return accessing("ask the system for the time", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            boolean noArguments = target instanceof AccessTarget.CodeUnitCallTarget call
                    && call.getRawParameterTypes().isEmpty();
            boolean now = CLOCKS.contains(owner) && target.getName().equals("now") && noArguments;
            boolean millis =
                    owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
            boolean date = owner.equals("java.util.Date") && target.getName().equals("<init>") && noArguments;
            boolean clock =
                    owner.equals(Clock.class.getName()) && target.getName().startsWith("system");
            boolean theClockBean = access.getOriginOwner().getSimpleName().equals("ClockConfiguration");
            return now || millis || date || clock && !theClockBean;
        });
    }

    private static ArchCondition<JavaClass> nameNoUnits() {
        return new ArchCondition<>("leave units to Duration and DataSize") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    boolean unit = field.getName().matches(".*(Millis|Seconds|Minutes|Hours|Days|Bytes|Kb|Mb|Kib|Mib)");
                    boolean constant = field.getModifiers().contains(JavaModifier.STATIC);
                    events.add(new SimpleConditionEvent(
                            field, constant || !unit, field.getFullName() + " carries its unit in its name"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> accessing(String what, Predicate<JavaAccess<?>> isWrong) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    events.add(new SimpleConditionEvent(access, isWrong.test(access), access.getDescription()));
                }
            }
        };
    }
}
