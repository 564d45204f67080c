name="sib"
