import { words } from '../words.ts';

/** Acronyms of the field that every language uses. */
export const sharedAcronyms = words(`
fact act ptsd ptss adhd add ocd asd asf cpr dsm icd gad bpd dbt cbt emdr sms mms tv it eu usa uk fn un nato ok cd dvd pc gps id ip wc mr ct ekg ecg vip usb pdf
gdpr hiv kol copd ms als bmi lsd ghb mdma thc aa na ca ect hr cv iq rct who dna am pm a4 p.s ps nb fyi asap diy cp cpn iv im hbtq lgbt lgbtq suv bmw re fw fwd a4
`);
