# {{slug}}: one sentence on who needs this, and for what

| Word     | French    | Meaning                             |
| -------- | --------- | ----------------------------------- |
| {{noun}} | {{label}} | what one record stands for          |

States: editorial, see `editorial-operations.ts` (draft → published → modified; bin for 30 days).
Freshness: `verifiedOn` older than 366 days leaves the site.

| Access pattern       | Calls to the database                                     |
| -------------------- | --------------------------------------------------------- |
| list, search, facets | 1 (counter) when warm; +1 Query when the collection moved |
| one record           | 1                                                         |
| save                 | 1 read of the record, 1 transaction, 1 read back          |
| public page          | none on a view: rendered when published                   |
