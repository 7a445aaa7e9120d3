package ru.agatrt.partner.program;

import java.util.Optional;
import ru.agatrt.partner.kernel.HalfYear;

/** Which half-years are settled by a published list; the reviews, which stand right of the program, tell. */
public interface PublishedHalfYears {

    /** The latest half-year with a published list. */
    Optional<HalfYear> latest();
}
