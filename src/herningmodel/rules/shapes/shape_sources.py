"""The sources that the rules about shape share."""

from herningmodel.core.sources import Certainty, Source, own_choice
from herningmodel.text.texts import Text


JSON_TEXT = Source(
    title=Text(da="RFC 8259, JSON", en="RFC 8259, JSON"),
    certainty=Certainty.CERTAIN,
    url="https://www.rfc-editor.org/rfc/rfc8259",
)
FORMAT = Source(
    title=Text(da="Sagsformatet herningmodel-case/1", en="The case format herningmodel-case/1"),
    certainty=Certainty.CERTAIN,
)
FORMAT_OWN = own_choice(
    da="Ingen kilde siger, hvor lang en tekst må være. 20.000 tegn er omkring ti sider",
    en="No source says how long a text may be. 20,000 characters are about ten pages",
)
