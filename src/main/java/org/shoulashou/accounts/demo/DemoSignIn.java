package org.shoulashou.accounts.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shoulashou.accounts.Role;
import org.shoulashou.platform.text.Text;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How to sign in as somebody who was made up. Known to everybody who can open the sign-in page; exists only where
 * the demonstration was loaded.
 *
 * @param id    the account's id
 * @param order place in the list
 */
@Document("demoSignIns")
public record DemoSignIn(
        @Id String id,
        int order,
        Role role,
        Text displayName,
        Text place,
        @Nullable String signInName,
        @Nullable String password,
        @Nullable String totpSecret,
        @Nullable String classCode,
        @Nullable String penName,
        @Nullable List<String> pictures,
        @Nullable String guardianToken) {

    DemoSignIn withGuardianToken(String token) {
        return new DemoSignIn(
                id,
                order,
                role,
                displayName,
                place,
                signInName,
                password,
                totpSecret,
                classCode,
                penName,
                pictures,
                token);
    }
}
