package org.shoulashou.accounts.house;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who runs this house.
 *
 * @param operatorName     the organisation that answers for it
 * @param complaintContact where anybody can complain: a telephone number, a postal or mail address
 */
@Validated
@ConfigurationProperties("shoulashou.house")
record HouseProperties(
        @Size(max = 80) @Nullable String operatorName,
        @Size(max = 200) @Nullable String complaintContact) {}
