package org.shoulashou.exchange;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.shoulashou.exchange.room.IceServers.IceServer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of meetings.
 *
 * @param themes       where the themes are written that an agenda is made from
 * @param meetingHosts houses of meeting systems that a link may lead to; what lies below one is meant as well
 * @param longestRecording of one meeting; 60 minutes are some 250 MB
 * @param keepEvidence after the last friendship of two classes has ended: pictures, recordings, words and notes (R20)
 * @param iceServers   STUN and TURN servers of the operator's own, for rooms between two networks; none by default
 */
@Validated
@ConfigurationProperties("shoulashou.exchange")
record ExchangeProperties(
        @NotBlank @DefaultValue("classpath:matching-rules/writing/themes.yaml")
        String themes,

        @DefaultValue({
            "meeting.tencent.com",
            "voovmeeting.com",
            "meeting.dingtalk.com",
            "vc.feishu.cn",
            "xylink.com",
            "welink.huaweicloud.com"
        })
        List<String> meetingHosts,

        @DefaultValue("500MB") DataSize longestRecording,

        @DefaultValue("365d") Duration keepEvidence,

        @DefaultValue List<IceServer> iceServers) {}
