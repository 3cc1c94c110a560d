/** What a bracket begins with that says somebody's real name, behind another remark perhaps: "Skipper (egl. Jørn Winther)". */
export const realName =
  /^ \((?:[^()|]{2,24}, )?(?:heet |hij heet |zij heet |ze heet )?(?:egl|egentlig|egentligt|eigenlijk|eig|really|real name|alias|aka|a\.k\.a|kaldet|kallad|bijgenaamd|født|född|geboren als)(?!\p{L})/iu;
