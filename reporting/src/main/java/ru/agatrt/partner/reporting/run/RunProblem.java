package ru.agatrt.partner.reporting.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.agatrt.partner.kernel.BusinessException;

/**
 * Why a run failed, or what it waits for.
 *
 * @param code key of the bundles
 * @param args of its sentence
 */
public record RunProblem(String code, Map<String, Object> args) {

    public RunProblem {
        args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    }

    static RunProblem of(BusinessException refused) {
        return new RunProblem(refused.code(), refused.args());
    }

    static RunProblem of(String code) {
        return new RunProblem(code, Map.of());
    }
}
