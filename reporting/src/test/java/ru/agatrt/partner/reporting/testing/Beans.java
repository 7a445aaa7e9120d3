package ru.agatrt.partner.reporting.testing;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes beans as the container would, out of what a test gives. */
public final class Beans {

    private final List<Object> made = new ArrayList<>();

    /** @param given what is not made here: data sources, the clock */
    public Beans(Object... given) {
        made.addAll(Arrays.asList(given));
    }

    /** A bean with everything it is injected; one for each class. */
    public <T> T get(Class<T> type) {
        for (Object each : made) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        if (type.isInterface()) {
            // A part of the container that nothing under test may ask.
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                throw new UnsupportedOperationException(method.toString());
            }));
        }
        try {
            T bean = make(type);
            made.add(bean);
            inject(bean, type);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** Gives a bean of the test's own what its class is injected; it serves wherever its class is asked for. */
    public void fill(Object bean) {
        try {
            inject(bean, bean.getClass().getSuperclass());
            made.add(0, bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot fill " + bean.getClass(), e);
        }
    }

    private void inject(Object bean, Class<?> type) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(Resource.class)) {
                field.setAccessible(true);
                field.set(bean, get(field.getType()));
            }
        }
        if (type.getSuperclass() != null) {
            inject(bean, type.getSuperclass());
        }
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
}
