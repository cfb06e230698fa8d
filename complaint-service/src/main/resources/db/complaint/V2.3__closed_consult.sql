-- Whom nobody answered by the time the complaint was closed.
update consult set state = 'closed'
from complaint
where complaint.id = consult.complaint and complaint.state = 'closed' and consult.state = 'open';
