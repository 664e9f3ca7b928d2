# SPDX-License-Identifier: GPL-3.0-or-later
"""A Word document as people send them around: headings that are only bold, a list and one made by hand, runs that end in the middle of a word, empty lines for space, a change that is tracked and a
comment in the margin."""
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
TRACKED = 'w:id="7" w:author="A. Reviewer" w:date="2024-05-02T10:00:00Z"'


def run(text, look=''):
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def deleted(text):
    return f'<w:del {TRACKED}><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def inserted(text):
    return f'<w:ins {TRACKED}>{run(text)}</w:ins>'


def commented(text):
    return f'<w:commentRangeStart w:id="1"/>{run(text)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'


def paragraph(*runs, look=''):
    return f'<w:p>{f"<w:pPr>{look}</w:pPr>" if look else ""}{"".join(runs)}</w:p>'


def bold(text):
    return paragraph(run(text, '<w:b/><w:sz w:val="28"/>'))


def item(*runs):
    return paragraph(*runs, look='<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')


def write(path, paragraphs, comment):
    """A document of these paragraphs, with one comment."""
    parts = {
        '[Content_Types].xml': f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
                               f'<Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/>'
                               f'<Override PartName="/word/comments.xml" ContentType="{WORD}.comments+xml"/></Types>',
        '_rels/.rels': f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/_rels/document.xml.rels': f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
                                        f'<Relationship Id="rId2" Type="{OFFICE}/comments" Target="comments.xml"/></Relationships>',
        'word/numbering.xml': f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
                              '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        'word/comments.xml': f'<w:comments {W}><w:comment w:id="1" w:author="A. Reviewer">{paragraph(run(comment))}</w:comment></w:comments>',
        'word/document.xml': f'<w:document {W}><w:body>{"".join(paragraphs)}<w:sectPr/></w:body></w:document>',
    }
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + content)
