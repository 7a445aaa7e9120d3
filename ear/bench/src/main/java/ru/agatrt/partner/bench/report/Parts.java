package ru.agatrt.partner.bench.report;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The application's parts put together without a server: what is injected there is handed over here, one of each. */
final class Parts {

    private final List<Object> made = new ArrayList<>();

    /** @param given what is not made here: data sources, the clock, the caller */
    Parts(Object... given) {
        made.addAll(Arrays.asList(given));
    }

    <T> T get(Class<T> type) {
        for (Object each : made) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        if (type.isInterface()) {
            // A part of the server that a report has no use for.
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.toString());
            }));
        }
        try {
            T part = make(type);
            made.add(part);
            fill(part, type);
            return part;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** Puts a part in before others ask for what it is. */
    void get(String type) throws ClassNotFoundException {
        get(Class.forName(type));
    }

    private <T> T make(Class<T> type) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.isAnnotationPresent(Inject.class)) {
                return type.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes()).map(this::get).toArray()));
            }
        }
        Constructor<T> plain = type.getDeclaredConstructor();
        plain.setAccessible(true);
        return plain.newInstance();
    }

    private void fill(Object part, Class<?> type) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class)) {
                field.setAccessible(true);
                field.set(part, get(field.getType()));
            }
        }
    }
}
