"""The directory as Open Referral HSDS 3.0: organizations, services, locations and their terms."""
