-- An import is taken back a part at a time, and each part finds what the import created without reading what all imports did.

create index on private.imported_record (import_id, record_type, record_id) where import_id is not null;
drop index private.imported_record_import_id_idx;
create index on private.imported_record (record_type, record_id);
