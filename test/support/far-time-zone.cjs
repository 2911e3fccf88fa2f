// A rule that leans on the host's time zone fails here: twelve or thirteen hours from the county.
process.env.TZ = 'America/New_York';
