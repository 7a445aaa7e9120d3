package ru.agatrt.partner.testing;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes beans as the container would, out of what a test gives, for what many beans together do against a real database. */
public final class Wiring {

    private final List<Object> known = new ArrayList<>();

    /** @param given what is not made here, such as the book and the clock */
    public Wiring(Object... given) {
        known.addAll(Arrays.asList(given));
    }

    /** A bean with everything it is injected; one for each class. */
    public <T> T bean(Class<T> type) {
        for (Object each : known) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        try {
            T made = made(type);
            known.add(made);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class)) {
                    field.setAccessible(true);
                    field.set(made, bean(field.getType()));
                }
            }
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private <T> T made(Class<T> type) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                return type.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes()).map(this::bean).toArray()));
            }
        }
        Constructor<T> plain = type.getDeclaredConstructor();
        plain.setAccessible(true);
        return plain.newInstance();
    }
}
