import { words } from '../words.ts';

/** Firms and services that everybody uses, and words of the whole world. */
export const everywhere = words(`
facebook messenger google netflix instagram insta youtube snapchat snap tiktok whatsapp spotify wikipedia twitter linkedin skype zoom teams signal discord reddit playstation xbox
iphone ipad android windows word excel outlook office gmail hotmail powerpoint bluetooth wifi internet
coca-cola pepsi corsa berlingo disney fiesta passat twingo kangoo polo tiguan touran vectra kadett mondeo micra qashqai yaris corolla auris aygo avensis prius picanto punto ducato doblo vivaro sportage zündapp solex vespa puch tomos
fortnite minecraft fifa nintendo xbox
corona covid covid-19 omikron omicron
fact act ptsd ptss adhd add ocd asd dsm icd gad bpd dbt cbt emdr sms mms tv it ok cd dvd pc gps id usb pdf gdpr avg nato eu fn un usa uk hiv kol ms als bmi ekg ect mr ct
lsd ghb mdma thc aa na dna vip ceo hr cv iq wc
god jesus allah buddha bibel koran
facts lgbt lgbtq hbtq lgbt+
`);
