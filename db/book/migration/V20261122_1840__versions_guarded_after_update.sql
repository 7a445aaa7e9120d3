-- The guards of versions look after the update instead of before it. On MariaDB 11.4 a table with a BEFORE UPDATE trigger
-- takes only the first row of INSERT ... SELECT and refuses the second with "Column ... cannot be null", whatever its
-- values. A signal after the update undoes the statement just the same.

DROP TRIGGER tr_partner_version_update;
CREATE TRIGGER tr_partner_version_update AFTER UPDATE ON partner_version FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.legal_name <=> OLD.legal_name AND NEW.short_name <=> OLD.short_name AND NEW.inn <=> OLD.inn AND NEW.kpp <=> OLD.kpp AND NEW.ogrn <=> OLD.ogrn AND NEW.country <=> OLD.country AND NEW.region <=> OLD.region AND NEW.website <=> OLD.website AND NEW.directions <=> OLD.directions AND NEW.cooperation_since <=> OLD.cooperation_since AND NEW.agreement_no <=> OLD.agreement_no AND NEW.agreement_signed_on <=> OLD.agreement_signed_on AND NEW.manager <=> OLD.manager AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 partner_version: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_product_version_update;
CREATE TRIGGER tr_product_version_update AFTER UPDATE ON product_version FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.product_id <=> OLD.product_id AND NEW.valid_from <=> OLD.valid_from AND NEW.valid_to <=> OLD.valid_to AND NEW.name <=> OLD.name AND NEW.product_group <=> OLD.product_group AND NEW.kind <=> OLD.kind AND NEW.own_manufacture <=> OLD.own_manufacture AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 product_version: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_purchase_line_update;
CREATE TRIGGER tr_purchase_line_update AFTER UPDATE ON purchase_line FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.source <=> OLD.source AND NEW.document_no <=> OLD.document_no AND NEW.line_no <=> OLD.line_no AND NEW.document_type <=> OLD.document_type AND NEW.partner_id <=> OLD.partner_id AND NEW.shipped_on <=> OLD.shipped_on AND NEW.product_id <=> OLD.product_id AND NEW.quantity <=> OLD.quantity AND NEW.list_price <=> OLD.list_price AND NEW.discount_percent <=> OLD.discount_percent AND NEW.amount <=> OLD.amount AND NEW.project_deal_no <=> OLD.project_deal_no AND NEW.seller_id <=> OLD.seller_id AND NEW.original_document_no <=> OLD.original_document_no AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 purchase_line: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_deal_update;
CREATE TRIGGER tr_deal_update AFTER UPDATE ON deal FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.deal_no <=> OLD.deal_no AND NEW.partner_id <=> OLD.partner_id AND NEW.end_customer <=> OLD.end_customer AND NEW.registered_on <=> OLD.registered_on AND NEW.valid_to <=> OLD.valid_to AND NEW.own_prices <=> OLD.own_prices AND NEW.counts <=> OLD.counts AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 deal: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_status_assignment_update;
CREATE TRIGGER tr_status_assignment_update AFTER UPDATE ON status_assignment FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.direction <=> OLD.direction AND NEW.valid_from <=> OLD.valid_from AND NEW.valid_to <=> OLD.valid_to AND NEW.status <=> OLD.status AND NEW.individual_threshold <=> OLD.individual_threshold AND NEW.decided_on <=> OLD.decided_on AND NEW.note <=> OLD.note AND NEW.cause <=> OLD.cause AND NEW.decided_by <=> OLD.decided_by AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 status_assignment: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_agreement_update;
CREATE TRIGGER tr_agreement_update AFTER UPDATE ON agreement FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.agreement_no <=> OLD.agreement_no AND NEW.partner_id <=> OLD.partner_id AND NEW.signed_on <=> OLD.signed_on AND NEW.valid_to <=> OLD.valid_to AND NEW.directions <=> OLD.directions AND NEW.territory <=> OLD.territory AND NEW.reports <=> OLD.reports AND NEW.report_due_days <=> OLD.report_due_days AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 agreement: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_partner_report_update;
CREATE TRIGGER tr_partner_report_update AFTER UPDATE ON partner_report FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.period <=> OLD.period AND NEW.submitted_on <=> OLD.submitted_on AND NEW.state <=> OLD.state AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 partner_report: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_marketing_event_update;
CREATE TRIGGER tr_marketing_event_update AFTER UPDATE ON marketing_event FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.event_no <=> OLD.event_no AND NEW.title <=> OLD.title AND NEW.kind <=> OLD.kind AND NEW.held_on <=> OLD.held_on AND NEW.agreed_on <=> OLD.agreed_on AND NEW.state <=> OLD.state AND NEW.attendees <=> OLD.attendees AND NEW.budget <=> OLD.budget AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 marketing_event: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_certificate_update;
CREATE TRIGGER tr_certificate_update AFTER UPDATE ON certificate FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.certificate_no <=> OLD.certificate_no AND NEW.person_id <=> OLD.person_id AND NEW.track <=> OLD.track AND NEW.issued_on <=> OLD.issued_on AND NEW.valid_until <=> OLD.valid_until AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 certificate: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_customer_reference_update;
CREATE TRIGGER tr_customer_reference_update AFTER UPDATE ON customer_reference FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.reference_no <=> OLD.reference_no AND NEW.customer <=> OLD.customer AND NEW.received_on <=> OLD.received_on AND NEW.state <=> OLD.state AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 customer_reference: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_evidence_update;
CREATE TRIGGER tr_evidence_update AFTER UPDATE ON evidence FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.requirement <=> OLD.requirement AND NEW.valid_from <=> OLD.valid_from AND NEW.valid_until <=> OLD.valid_until AND NEW.state <=> OLD.state AND NEW.note <=> OLD.note AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 evidence: a version may only be superseded, once';
  END IF;
END;

DROP TRIGGER tr_dealer_update;
CREATE TRIGGER tr_dealer_update AFTER UPDATE ON dealer FOR EACH ROW BEGIN
  IF NOT (OLD.superseded_at = '9999-12-31 23:59:59.999999' AND NEW.superseded_at > OLD.recorded_at
      AND NEW.id <=> OLD.id AND NEW.partner_id <=> OLD.partner_id AND NEW.dealer_inn <=> OLD.dealer_inn AND NEW.name <=> OLD.name AND NEW.since <=> OLD.since AND NEW.until <=> OLD.until AND NEW.import_id <=> OLD.import_id AND NEW.recorded_at <=> OLD.recorded_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'AP001 dealer: a version may only be superseded, once';
  END IF;
END;
