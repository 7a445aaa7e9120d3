-- What the program document says on a requirement, by the number of its clause, in short citations without numbers of an edition:
-- those stand in the edition's cells. The numbering is the document's and the same for every edition.
CREATE TABLE program_clause (
  requirement VARCHAR(24) CHARACTER SET ascii NOT NULL,
  place INT NOT NULL COMMENT 'order among the clauses of the requirement, from 1',
  clause VARCHAR(20) NOT NULL COMMENT 'number in the document, such as § 2, **',
  text_ru VARCHAR(500) NOT NULL,
  text_en VARCHAR(500) NOT NULL,
  PRIMARY KEY (requirement, place)
);
