//! Saved web pages in small: one for each system that sites are made with, and texts that only hold their words.

use crate::bulletin::{Bulletin, read_bulletin};
use crate::gazetteer::Gazetteer;

fn read(text: &str) -> Bulletin {
    read_bulletin(
        text,
        &Gazetteer::of_region("330100").expect("Hangzhou is known"),
    )
}

/// `title | office | authors | paragraphs` of each article; `-` for what is not there.
fn rows(text: &str) -> Vec<String> {
    read(text)
        .articles
        .iter()
        .map(|article| {
            let title = article.title.as_ref().map_or("-", |title| title.text());
            let signature = article.signature.as_ref().map(|(signature, _)| signature);
            let office = signature.and_then(|signature| signature.office.as_deref());
            let authors = signature.map(|signature| signature.authors.join("、"));
            format!(
                "{title} | {} | {} | {}",
                office.unwrap_or("-"),
                authors
                    .filter(|authors| !authors.is_empty())
                    .as_deref()
                    .unwrap_or("-"),
                article.paragraphs.len()
            )
        })
        .collect()
}

fn body(place: &str) -> String {
    format!("{place}人大常委会组织代表开展视察，提出意见建议，推动有关部门逐项整改落实。\n")
}

const FOOT: &str = "上一篇：没有了\n下一篇：青山区：水清岸绿\n版权所有：青山市人大常委会办公室　浙ICP备12345678号-1\n地址：青山路1号　邮编：315600　您是第 8,215,640 位访客\n";

/// Two pages of one site: what stands above each article, the article itself, what stands under it.
fn pages(head: &str, foot: &str) -> String {
    let page = |place: &str, title: &str| {
        let head = head.replace("{title}", title).replace("{place}", place);
        format!("{head}{}{foot}", body(place))
    };
    page("青山区", "青山区：代表议事进小区") + &page("临水区", "临水区开展河道保护视察")
}

#[test]
fn pages_of_every_system_give_their_articles_and_nothing_else() {
    for head in [
        // The name of the page, the frame, the path, the title.
        "{title}_要闻_青山市人大常委会\n青山市人大常委会\n设为首页 | 加入收藏 | 手机版\n首页 | 概况 | 要闻 | 立法\n当前位置: 首页->要闻\n{title}\n时间：2024-05-08 来源：{place}人大办 点击：31\n",
        "青山市政府门户网站 今日要闻 {title}\n\n无障碍阅读　长者模式　登录　注册\n请输入关键字　搜索\n首页　政务公开　互动交流　走进青山\n您现在所在的位置是：首页 > 要闻\n{title}\n来源：{place}人大办　发布时间：2024-05-08　字号：[ 大 中 小 ]\n",
        "青山市人民政府\n2024年6月3日 星期一 多云\n用户登录\n网站首页\n走进青山\n新闻中心\n首页 》 新闻中心 》 要闻\n{title}\n发布时间：2024-06-03\n来源：{place}人大办\n作者：\n浏览量：1024\n",
        "青山市人大常委会　今天是2024年6月3日　星期一\n您当前的位置：首页 > 要闻\n{title}\n日期：2024/6/3　作者：　信息来源：{place}人大办　点击数：3\n",
        // No path: the name of the page and the title alone.
        "{title}-青山人大网\n\n{title}\n2024-05-08 09:30 来源：{place}人大办 阅读：7\n",
        // The title stands in the name of the page only.
        "{title}-青山人大网\n首页 > 要闻\n发布时间：2024-05-08 来源：{place}人大办\n",
        "欢迎访问青山人大网！\n收藏本站　|　联系我们　|　网站地图\n所在位置：首页>要闻\n{title}\n信息来源：{place}人大办\n发布时间：2024-05-08\n",
    ] {
        for foot in [
            FOOT,
            "【打印本页】 【关闭窗口】\n分享到：微信 微博\n相关新闻：\n·青山区：水清岸绿\n·市人大常委会召开会议\nCopyright © 2024 青山人大网 版权所有\n",
            "责任编辑：方晓舟\n上一条：\n青山区：水清岸绿\n友情链接：\n中国人大网\n—市（州）人大网—\n主办：青山市人大常委会办公室\n承办：青山市大数据中心\n网站标识码：3302260001\n浙公网安备 33022602000123号\n",
        ] {
            let text = pages(head, foot);
            assert_eq!(
                rows(&text),
                [
                    "青山区：代表议事进小区 | 青山区人大办 | - | 1",
                    "临水区开展河道保护视察 | 临水区人大办 | - | 1"
                ],
                "{text}"
            );
        }
    }
}

#[test]
fn a_broken_title_under_the_path_is_one_title() {
    let text = format!(
        "青山区：代表议事进小区守好家门口的幸福-青山人大网\n您当前的位置：首页 > 要闻\n青山区：代表议事进小区\n守好家门口的幸福\n发布时间：2024-05-08 来源：青山区人大办\n{}{FOOT}",
        body("青山区")
    );
    assert_eq!(
        rows(&text),
        ["青山区：代表议事进小区守好家门口的幸福 | 青山区人大办 | - | 1"]
    );
}

#[test]
fn the_fields_under_a_title_sign_and_a_signature_at_the_end_goes_first() {
    let page = |fields: &str, end: &str| {
        format!(
            "首页 > 要闻\n青山区：代表议事进小区\n{fields}\n{}{end}{FOOT}",
            body("青山区")
        )
    };
    for (fields, end, signed) in [
        (
            "发布时间：2024-05-08 来源：青山区人大办 作者：周晓岚 点击：3",
            "",
            "青山区人大办 | 周晓岚",
        ),
        (
            "日期:2024-05-08 作者:周晓岚 李同 来源:青山区人大办",
            "",
            "青山区人大办 | 周晓岚、李同",
        ),
        ("发布时间：2024-05-08 来源： 作者： 点击：3", "", "- | -"),
        ("发布时间：2024-05-08 来源：本站 点击：3", "", "- | -"),
        (
            "时间：2024-05-08 来源：青山人大网",
            "（青山区人大办 周晓岚）\n",
            "青山区人大办 | 周晓岚",
        ),
        (
            "时间：2024-05-08 来源：青山区人大办",
            "（周晓岚）\n",
            "青山区人大办 | 周晓岚",
        ),
        (
            "时间：2024-05-08 来源：青山区人大办",
            "责任编辑：方晓舟\n",
            "青山区人大办 | -",
        ),
    ] {
        let expected = format!("青山区：代表议事进小区 | {signed} | 1");
        assert_eq!(rows(&page(fields, end)), [expected], "{fields} {end}");
    }
}

#[test]
fn sentences_that_hold_the_words_of_frames_stay_in_their_article() {
    for sentence in [
        "版权所有的问题，也有代表提到：画的版权要有人管。",
        "下一篇文章怎么写，代表们各有想法。",
        "首页、要闻、监督三个栏目改版之后，群众查阅更方便。",
        "小区所在位置决定了《物业管理条例》怎样落地。",
        "今天是第三次走访，代表把清单带到现场。",
        "主办单位：区文化馆负责组织，代表全程监督。",
        "地址：写在门牌上，电话：印在卡片上，群众随时找得到代表。",
        "相关链接做在首页上，群众一点就能看到。",
    ] {
        let text = format!(
            "首页 > 要闻\n青山区：代表议事进小区\n时间：2024-05-08\n{}{sentence}\n{}{FOOT}",
            body("青山区"),
            body("青山区")
        );
        assert_eq!(
            rows(&text),
            ["青山区：代表议事进小区 | - | - | 3"],
            "{sentence}"
        );
    }
}

#[test]
fn a_page_whose_article_has_no_sentence_is_remarked() {
    let text = format!(
        "首页 > 要闻\n青山区召开会议\n时间：2024-05-08\n会议由主任主持\n{FOOT}首页 > 要闻\n临水区开展河道保护视察\n时间：2024-05-08\n{}",
        body("临水区")
    );
    let bulletin = read(&text);
    assert_eq!(bulletin.articles.len(), 1);
    let unplaced: String = bulletin
        .unplaced
        .iter()
        .map(|span| &text[span.range()])
        .collect();
    assert!(unplaced.contains("青山区召开会议") && unplaced.contains("会议由主任主持"));
}

#[test]
fn the_source_of_a_page_without_title_signs_no_earlier_article() {
    let text = format!(
        "首页 > 要闻\n青山区：代表议事进小区\n时间：2024-05-08\n{}{FOOT}首页 > 要闻\n时间：2024-05-08 来源：临水区人大办\n",
        body("青山区")
    );
    assert_eq!(rows(&text), ["青山区：代表议事进小区 | - | - | 1"]);
}

#[test]
fn a_box_of_an_article_does_not_end_it() {
    let text = format!(
        "青山区：代表议事进小区\n{}相关链接：\n{}",
        body("青山区"),
        body("青山区")
    );
    assert_eq!(rows(&text), ["青山区：代表议事进小区 | - | - | 2"]);
}

#[test]
fn a_bulletin_on_a_web_page_keeps_its_red_head_and_foot() {
    let text = format!(
        "当前位置：首页 > 简报\n青山人大简报\n第3期（总第5期）\n青山市人大常委会办公室编 2024年3月1日\n青山区：代表议事进小区\n{}（青山区人大办 周晓岚）\n报：省人大常委会\n共印120份\n{FOOT}",
        body("青山区")
    );
    let bulletin = read(&text);
    let head = bulletin.masthead;
    assert_eq!(
        head.name.map(|name| name.text).as_deref(),
        Some("青山人大简报")
    );
    assert_eq!(head.issue.map(|issue| issue.value), Some(3));
    assert_eq!(head.copies.map(|copies| copies.value), Some(120));
    assert_eq!(
        rows(&text),
        ["青山区：代表议事进小区 | 青山区人大办 | 周晓岚 | 1"]
    );
}
