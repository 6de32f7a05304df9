-- A page of a gallery's references, in the order of subject and enrolment, is read from here without touching the rest.
CREATE INDEX reference_by_subject ON reference (gallery_id, subject_id, seq, id);
