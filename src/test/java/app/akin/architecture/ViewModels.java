package app.akin.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever is called a model, and whoever keeps a property or an observable list without being part of the scene itself, so that another
 * name is no way out. Libraries are known by their names alone: none is read.
 */
final class ViewModels extends DescribedPredicate<JavaClass> {

    /** What the parts of the scene are called that are no nodes. */
    private static final Set<String> SCENE_ROLES = Set.of("Controller", "Host");

    ViewModels() {
        super("are called a model, or keep a property and are no part of the scene");
    }

    @Override
    public boolean test(JavaClass type) {
        return type.getSimpleName().endsWith("Model") || keepsProperty(type) && !isOfScene(type);
    }

    private static boolean keepsProperty(JavaClass type) {
        return hasField(type, "javafx.beans.property") || hasField(type, "javafx.collections") && makesList(type);
    }

    private static boolean hasField(JavaClass type, String of) {
        return type.getFields().stream()
                .anyMatch(field -> field.getRawType().getPackageName().equals(of));
    }

    /** Others' lists are shown by parts of the scene, too. */
    private static boolean makesList(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals("javafx.collections.FXCollections"));
    }

    private static boolean isOfScene(JavaClass type) {
        return SCENE_ROLES.stream().anyMatch(type.getSimpleName()::endsWith) || isNode(type);
    }

    private static boolean isNode(JavaClass type) {
        Optional<JavaClass> parent = type.getRawSuperclass();
        return type.getPackageName().startsWith("javafx.scene") || parent.isPresent() && isNode(parent.orElseThrow());
    }
}
