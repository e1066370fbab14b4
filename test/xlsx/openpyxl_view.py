"""Says as JSON what openpyxl sees in workbooks: `openpyxl_view.py show FILE...`; makes workbooks: `openpyxl_view.py make FOLDER`."""
import hashlib
import json
import struct
import sys
import warnings
import zipfile
import zlib
from datetime import date, datetime, time

import openpyxl
from lxml import etree
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, GradientFill, PatternFill, Protection, Side
from openpyxl.styles.colors import Color
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table, TableStyleInfo

warnings.filterwarnings('ignore')


def plain(value):
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, (str, int, float, bool)) or value is None:
        return value
    if hasattr(value, '__elements__') or hasattr(value, '__attrs__'):
        named = {}
        for name in list(getattr(value, '__attrs__', ())) + list(getattr(value, '__elements__', ())):
            part = getattr(value, name, None)
            if part is not None and not (isinstance(part, list) and not part):
                named[name] = plain(part)
        return named
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [plain(part) for part in value]
    return str(value)


def looks(cell):
    return {name: plain(getattr(cell, name)) for name in ('number_format', 'font', 'fill', 'border', 'alignment', 'protection')}


def digest_of(cell, styles, digests):
    key = tuple(cell._style or ())
    if key not in digests:
        seen = looks(cell)
        digests[key] = hashlib.sha1(json.dumps(seen, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:8]
        styles[digests[key]] = seen
    return digests[key]


def sheet_of(sheet, values):
    cells, styles, digests = {}, {}, {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.__class__.__name__ == 'MergedCell' and not cell.has_style:
                continue
            seen = {'value': plain(cell.value), 'type': cell.data_type}
            if cell.data_type == 'f':
                seen['result'] = plain(values[cell.coordinate].value)
            if cell.coordinate in sheet.formula_attributes:
                seen['array'] = {key: value for key, value in sheet.formula_attributes[cell.coordinate].items() if key in ('t', 'ref')}
            if getattr(cell, 'hyperlink', None):
                seen['link'] = [cell.hyperlink.target, cell.hyperlink.location, cell.hyperlink.display]
            if getattr(cell, 'comment', None):
                seen['comment'] = [cell.comment.author, cell.comment.text]
            seen['looks'] = digest_of(cell, styles, digests)
            cells[cell.coordinate] = seen
    columns = {name: {'width': d.width, 'hidden': d.hidden, 'min': d.min, 'max': d.max, 'level': d.outlineLevel, 'style': d.number_format} for name, d in sheet.column_dimensions.items()}
    rows = {number: {'height': d.height, 'hidden': d.hidden, 'level': d.outlineLevel} for number, d in sheet.row_dimensions.items() if d.height is not None or d.hidden or d.outlineLevel}
    return {
        'cells': cells, 'styles': styles, 'columns': columns, 'rows': rows,
        'state': sheet.sheet_state, 'freeze': sheet.freeze_panes, 'merged': sorted(str(area) for area in sheet.merged_cells.ranges),
        'view': {'gridlines': sheet.sheet_view.showGridLines, 'rtl': sheet.sheet_view.rightToLeft, 'zoom': sheet.sheet_view.zoomScale},
        'properties': plain(sheet.sheet_properties),
        'format': plain(sheet.sheet_format),
        'tables': {table.displayName: plain(table) for table in sheet.tables.values()},
        'validations': sorted((plain(rule) | {'sqref': sorted(str(rule.sqref).split())} for rule in sheet.data_validations.dataValidation), key=json.dumps),
        'conditional': sorted(([str(area.sqref), [plain(rule) for rule in area.rules]] for area in sheet.conditional_formatting), key=json.dumps),
        'page': plain(sheet.page_setup), 'margins': plain(sheet.page_margins), 'print': plain(sheet.print_options), 'headers': plain(sheet.HeaderFooter),
        'printArea': str(sheet.print_area), 'titles': [sheet.print_title_rows, sheet.print_title_cols],
        'breaks': [plain(sheet.row_breaks), plain(sheet.col_breaks)],
        'protection': plain(sheet.protection), 'filter': plain(sheet.auto_filter),
        'images': [hashlib.sha1(image._data()).hexdigest() for image in sheet._images], 'charts': [plain(chart.anchor) for chart in sheet._charts],
    }


def rich_texts(archive):
    """The runs of the texts that have any, by text: openpyxl 3.0 flattens them."""
    found = {}
    for name in archive.namelist():
        if name.endswith('sharedStrings.xml') or '/worksheets/sheet' in name and name.endswith('.xml'):
            for item in etree.fromstring(archive.read(name)).iter('{*}si', '{*}is'):
                runs = item.findall('{*}r')
                if runs:
                    found[''.join(item.itertext('{*}t'))] = [[sorted((part.tag.split('}')[1], sorted(part.attrib.items())) for part in run.findall('{*}rPr/*')), ''.join(run.itertext('{*}t'))] for run in runs]
    return found


def custom_properties(archive):
    if 'docProps/custom.xml' not in archive.namelist():
        return {}
    return {item.get('name'): [item[0].tag.split('}')[1], item[0].text] for item in etree.fromstring(archive.read('docProps/custom.xml'))}


def workbook_of(path):
    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    with zipfile.ZipFile(path) as archive:
        kept = {name: hashlib.sha1(archive.read(name)).hexdigest() for name in archive.namelist() if any(word in name for word in ('/media/', '/charts/', '/drawings/', '/comments', 'vmlDrawing'))}
        rich, custom, faults = rich_texts(archive), custom_properties(archive), archive.testzip()
    return {
        'order': book.sheetnames, 'active': book.active.title if book.active is not None else None, 'epoch': book.epoch.isoformat(),
        'names': sorted([[defined.name, defined.localSheetId, defined.attr_text, defined.comment, defined.hidden] for defined in book.defined_names.definedName], key=json.dumps),
        'custom': custom, 'rich': rich,
        'document': {name: plain(getattr(book.properties, name)) for name in ('title', 'subject', 'creator', 'keywords', 'description', 'category')},
        'sheets': {sheet.title: sheet_of(sheet, values[sheet.title]) for sheet in book.worksheets}, 'kept': kept, 'faults': faults,
    }


def picture():
    """A red pixel; made without openpyxl's constructor, which wants an imaging library."""
    def chunk(kind, content):
        return struct.pack('>I', len(content)) + kind + content + struct.pack('>I', zlib.crc32(kind + content))

    class Pixel(Image):
        def __init__(self):
            self.width, self.height, self.format = 24, 16, 'png'

        def _data(self):
            return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 1, 1, 8, 2, 0, 0, 0)) + chunk(b'IDAT', zlib.compress(b'\x00\xc8\x1e\x1e')) + chunk(b'IEND', b'')

    return Pixel()


def make_roster(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = '名册 2018'
    thin = Side(style='thin', color='FF112233')
    sheet.append(['户编号', '户主姓名', '身份证号', '人均收入', '出生时间', '脱贫', '备注'])
    for row in range(2, 12):
        sheet.append([f'00{row:02}', f'张{row}', f'35042519800101{row:04}', 3000 + row / 3, date(1980, 1, row), row % 2 == 0, '甲\n乙 ' * row])
        sheet.cell(row, 5).number_format = 'yyyy"年"m"月"d"日";@'
        sheet.cell(row, 3).number_format = '@'
        sheet.cell(row, 4).number_format = '#,##0.00_ ;[Red]-#,##0.00'
        sheet.cell(row, 7).alignment = Alignment(wrap_text=True, vertical='top', indent=2)
    table = Table(displayName='户表', ref='A1:G11')
    table.tableStyleInfo = TableStyleInfo(name='TableStyleMedium2', showRowStripes=True)
    sheet.add_table(table)
    sheet['I1'] = '合计'
    sheet['I2'] = '=SUM(户表[人均收入])'
    sheet['I3'] = '=IFERROR(1/0,"无")&"=SUM(A1)"'
    sheet['I4'] = '=D2:D4*2'
    sheet.formula_attributes['I4'] = {'t': 'array', 'ref': 'I4:I6'}
    sheet['I7'] = '=_xlfn.CONCAT(A2,A3)'
    sheet['I8'] = '#N/A'
    sheet['I9'] = ' 前后空格 '
    sheet['I11'] = '<&>"\'_x000D_ 😀 長'
    sheet['I12'] = 123456789012345680
    sheet['I13'] = 0.1 + 0.2
    sheet['I14'] = '=1=1'
    sheet['I15'] = '长' * 32000
    sheet['K1'] = '样式'
    sheet['K1'].font = Font(name='楷体', size=14, bold=True, italic=True, underline='double', strike=True, color=Color(theme=4, tint=-0.25))
    sheet['K1'].fill = PatternFill('solid', fgColor='FFFFEE00')
    sheet['K1'].border = Border(left=thin, right=thin, top=Side(style='double'), bottom=Side(style='medium', color=Color(theme=5)), diagonal=thin, diagonalDown=True)
    sheet['K1'].alignment = Alignment(horizontal='center', vertical='center', text_rotation=45, shrink_to_fit=True)
    sheet['K1'].protection = Protection(locked=False, hidden=True)
    sheet['K2'].fill = GradientFill(stop=('FFFFFFFF', 'FF336699'))
    sheet['K3'] = '竖排'
    sheet['K3'].alignment = Alignment(text_rotation=255)
    sheet['K4'] = 0.256
    sheet['K4'].number_format = '0.0%'
    sheet['K5'] = time(8, 30)
    sheet['K6'] = '链接'
    sheet['K6'].hyperlink = 'https://example.org/?a=1&b=2'
    sheet['K6'].style = 'Hyperlink'
    sheet['K7'] = '批注'
    sheet['K7'].comment = Comment('请核对\n第二行', '张三')
    sheet.merge_cells('M1:O3')
    sheet['M1'] = '合并'
    sheet['M1'].border = Border(left=thin, right=thin, top=thin, bottom=thin)
    sheet['N2'].border = Border(bottom=thin)
    sheet.column_dimensions['B'].width = 9.5
    sheet.column_dimensions['C'].width = 22.25
    sheet.column_dimensions['D'].hidden = True
    sheet.column_dimensions['F'].outlineLevel = 1
    sheet.row_dimensions[1].height = 33.75
    sheet.row_dimensions[4].hidden = True
    sheet.row_dimensions[20].height = 40
    sheet.freeze_panes = 'C2'
    listed = DataValidation(type='list', formula1='"是,否"', allow_blank=True, showErrorMessage=True, errorTitle='错', error='请选择')
    listed.add('F2:F100')
    listed.add('H2:H5')
    listed2 = DataValidation(type='list', formula1="参数!$A$1:$A$3", showDropDown=True, promptTitle='提示', prompt='选一个', showInputMessage=True)
    listed2.add('B2:B100')
    whole = DataValidation(type='whole', operator='between', formula1='1', formula2='10', errorStyle='warning')
    whole.add('J2')
    custom = DataValidation(type='custom', formula1='LEN(C2)=18')
    custom.add('C2:C100')
    day = DataValidation(type='date', operator='greaterThan', formula1='36526')
    day.add('E2:E100')
    for rule in (listed, listed2, whole, custom, day):
        sheet.add_data_validation(rule)
    sheet.conditional_formatting.add('D2:D11', CellIsRule(operator='lessThan', formula=['3005'], fill=PatternFill(bgColor='FFFFC7CE')))
    sheet.conditional_formatting.add('A2:G11', FormulaRule(formula=["'名册 2018'!$F2"], font=Font(bold=True)))
    sheet.page_setup.orientation = 'landscape'
    sheet.page_setup.paperSize = 9
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0
    sheet.page_margins.left = 0.39
    sheet.print_area = 'A1:G11'
    sheet.print_title_rows = '1:1'
    sheet.print_title_cols = 'A:B'
    sheet.print_options.horizontalCentered = True
    sheet.oddHeader.center.text = '建档立卡&D'
    sheet.oddHeader.left.text = '秘'
    sheet.oddFooter.right.text = '第 &P 页 共 &N 页'
    sheet.row_breaks.append(Break(id=6))
    sheet.col_breaks.append(Break(id=3))
    sheet.sheet_properties.tabColor = 'FF00B050'
    sheet.protection.sheet = False
    sheet.add_image(picture(), 'Q2')
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=4, min_row=1, max_row=11), titles_from_data=True)
    sheet.add_chart(chart, 'Q10')
    other = book.create_sheet('参数')
    for row in (['国定'], ['省定'], ['其他']):
        other.append(row)
    other.auto_filter.ref = 'A1:A3'
    other.sheet_state = 'hidden'
    other.protection.sheet = True
    other.protection.password = 'x'
    third = book.create_sheet('汇总')
    third['A1'] = "='名册 2018'!I2"
    third['B1'] = '=SUM(类别)'
    third.sheet_view.showGridLines = False
    third.sheet_view.zoomScale = 85
    totals = Table(displayName='T2', ref='A3:B6', totalsRowCount=1)
    for row in (['x', 'y'], [1, 2], [3, 4], ['合计', '=SUBTOTAL(109,T2[y])']):
        third.append(row) if third.max_row >= 2 else third.append([]) or third.append(row)
    for index, row in enumerate((['x', 'y'], [1, 2], [3, 4], ['合计', '=SUBTOTAL(109,T2[y])'])):
        for column, value in enumerate(row):
            third.cell(3 + index, 1 + column, value)
    for row in third.iter_rows(min_row=7):
        for cell in row:
            cell.value = None
    totals._initialise_columns()
    for column, name in zip(totals.tableColumns, 'xy'):
        column.name = name
    totals.tableColumns[0].totalsRowLabel = '合计'
    totals.tableColumns[1].totalsRowFunction = 'sum'
    totals.tableStyleInfo = TableStyleInfo(name='TableStyleLight9', showFirstColumn=True, showRowStripes=False)
    third.add_table(totals)
    book.defined_names.append(DefinedName('类别', attr_text='参数!$A$1:$A$3'))
    book.defined_names.append(DefinedName('税率', attr_text='0.05', comment='常数'))
    book.defined_names.append(DefinedName('本表', attr_text='汇总!$A$1', localSheetId=2))
    book.properties.title = '贫困户名册'
    book.properties.creator = '李四'
    book.active = 2
    book.save(f'{folder}/roster.xlsx')


def make_1904(folder):
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.active
    sheet['A1'] = date(2018, 5, 1)
    sheet['A2'] = datetime(1999, 12, 31, 12, 30)
    sheet['A3'] = time(6, 0)
    sheet['A4'] = 42
    book.save(f'{folder}/date-1904.xlsx')


if __name__ == '__main__':
    if sys.argv[1] == 'make':
        make_roster(sys.argv[2])
        make_1904(sys.argv[2])
    else:
        print(json.dumps({path: workbook_of(path) for path in sys.argv[2:]}, ensure_ascii=False))
