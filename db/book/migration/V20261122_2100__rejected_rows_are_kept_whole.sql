-- A row may have a million characters; what is given back to be corrected must not be cut.
ALTER TABLE import_error MODIFY raw_row MEDIUMTEXT NOT NULL COMMENT 'the fields as sent, RFC 4180 with semicolons; with the first error of a row only';
