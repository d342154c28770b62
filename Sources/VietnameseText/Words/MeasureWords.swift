/// Words without which no date, amount or quantity is written, so that other lines skip the search.
enum MeasureWords {
    static let forms = """
        nay mai qua kia mốt mot mùng mung mồng mong rằm ram giao tết tet ngày ngay tháng thang tuần tuan thứ thu
        chủ chu nghìn nghin ngàn ngan triệu trieu tỷ tỉ ty đồng dong củ lít chai nửa nua hai ba bốn bon năm nam sáu sau
        bảy bay tám tam chín chin mười muoi trăm tram phần phan
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
}
