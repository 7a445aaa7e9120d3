package ru.agatrt.partner.reporting.export;

/** Is told how far a document is, with each row and each page: cheap when there is nothing to say. */
@FunctionalInterface
public interface MakingWatch {

    /**
     * @param total rows or pages in all; 0: not known
     * @throws MakingStopped when the document is not wanted any more
     */
    void look(MakingStage stage, long done, long total);
}
