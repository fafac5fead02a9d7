package se.tillitsspegeln.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds for methods with at least one annotation, such as {@code @Test} or {@code @BeforeEach}. */
class Annotated extends ArchCondition<JavaMethod> {

    Annotated() {
        super("be annotated");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean annotated = !method.getAnnotations().isEmpty();
        events.add(new SimpleConditionEvent(method, annotated, method.getFullName() + " has no annotation"));
    }
}
