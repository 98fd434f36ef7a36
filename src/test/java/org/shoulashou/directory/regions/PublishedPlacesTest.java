package org.shoulashou.directory.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shoulashou.directory.Level;
import org.shoulashou.directory.Place;
import org.shoulashou.platform.text.Text;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The place files that we ship, held against the published plans. */
class PublishedPlacesTest {

    private static final Map<String, String> HUNAN_TURPAN = Map.of(
            "高昌区", "大河沿镇 艾丁湖镇 亚尔镇 老城路街道 恰特喀勒乡 园艺场 七泉湖镇 胜金乡 葡萄镇 葡萄沟街道 二堡乡 原种场 三堡乡 高昌路街道",
            "鄯善县", "连木沁镇 辟展镇 火车站镇 七克台镇 鄯善镇 东巴扎乡 鲁克沁镇 达浪坎乡 迪坎镇 园艺场 吐峪沟乡",
            "托克逊县", "郭勒布依乡 克尔碱镇 库米什镇 夏乡 博斯坦镇 托克逊镇 伊拉湖镇 阿乐惠镇");

    private static final Map<String, String> HUNAN_SHANNAN = Map.of(
            "贡嘎县", "昌果乡 江塘镇 杰德秀镇 甲竹林镇 东拉乡 吉雄镇 朗杰学乡 岗堆镇",
            "扎囊县", "扎塘镇 桑耶镇 吉汝乡 扎其乡 阿扎乡",
            "桑日县", "绒乡 桑日镇 增期乡 白堆乡",
            "隆子县", "隆子镇 日当镇 热荣乡 列麦乡 准巴乡 雪沙乡 三林乡 斗玉乡 扎日乡 玉麦乡 加玉乡");

    private static final List<Place> PLACES = PlaceFiles.read(
                    new PathMatchingResourcePatternResolver(), "classpath:matching-rules/places/*.yaml")
            .places();

    private static final Map<String, Place> BY_CODE =
            PLACES.stream().collect(Collectors.toMap(Place::code, place -> place));

    @Test
    void turpanHasThe33TownshipsOfThePlanEachInItsCounty() {
        assertThat(townshipsIn("6504")).hasSize(33);
        HUNAN_TURPAN.forEach(
                (county, townships) -> assertThat(childrenOf("6504", county)).containsExactly(townships.split(" ")));
    }

    @Test
    void shannanHasThe28TownshipsOfThePlanEachInItsCounty() {
        assertThat(townshipsIn("5405")).hasSize(28);
        HUNAN_SHANNAN.forEach(
                (county, townships) -> assertThat(childrenOf("5405", county)).containsExactly(townships.split(" ")));
    }

    @Test
    void everyInlandCityOfThePlansLiesInHunan() {
        List<String> cities = List.of("长沙", "株洲", "湘潭", "衡阳", "岳阳", "常德", "益阳", "郴州", "怀化");
        assertThat(PLACES)
                .filteredOn(place -> "43".equals(place.parent()))
                .extracting(place -> place.names().zh())
                .contains(cities.stream().map(city -> city + "市").toArray(String[]::new));
    }

    @Test
    void the221stRegimentLiesInThe12thDivisionAndTheCorpsBesideXinjiang() {
        assertThat(place("6612-221")).extracting(Place::level).isEqualTo(Level.REGIMENT);
        assertThat(place("6612-221").line()).containsExactly("6612-221", "6612", "66", "CN");
        assertThat(place("6612").level()).isEqualTo(Level.DIVISION);
        assertThat(place("66").parent()).isEqualTo(place("65").parent());
    }

    @Test
    void everyMainlandProvinceAndTheCorpsTakePart() {
        assertThat(PLACES).filteredOn(place -> place.level() == Level.PROVINCE).hasSize(31 + 1);
    }

    @Test
    void xinjiangHasAllItsPrefectures() {
        assertThat(PLACES)
                .filteredOn(place -> "65".equals(place.parent()))
                .extracting(Place::code)
                .containsExactly(
                        "6501", "6502", "6504", "6505", "6523", "6527", "6528", "6529", "6530", "6531", "6532", "6540",
                        "6542", "6543");
    }

    @Test
    void twoCountiesMayEachHaveATownshipOfTheSameName() {
        assertThat(PLACES)
                .filteredOn(place -> place.names().zh().equals("园艺场"))
                .extracting(Place::parent)
                .containsExactly("650402", "650421");
    }

    @Test
    void townshipsAreNumberedInTheOrderOfThePlan() {
        assertThat(place("650402-08").names()).isEqualTo(new Text("胜金乡", "Singim Township"));
        assertThat(place("540529-11").names().zh()).isEqualTo("加玉乡");
    }

    private static Place place(String code) {
        return Objects.requireNonNull(BY_CODE.get(code), code);
    }

    private static List<Place> townshipsIn(String code) {
        return PLACES.stream()
                .filter(place -> place.level() == Level.TOWNSHIP && place.line().contains(code))
                .toList();
    }

    private static List<String> childrenOf(String city, String county) {
        Place parent = PLACES.stream()
                .filter(place ->
                        place.names().zh().equals(county) && place.line().contains(city))
                .findFirst()
                .orElseThrow();
        return PLACES.stream()
                .filter(place -> parent.code().equals(place.parent()))
                .map(place -> place.names().zh())
                .toList();
    }
}
