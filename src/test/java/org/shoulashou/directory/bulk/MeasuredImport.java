package org.shoulashou.directory.bulk;

import java.util.List;
import org.shoulashou.accounts.AccountKind;
import org.shoulashou.accounts.Caller;
import org.shoulashou.accounts.Grant;
import org.shoulashou.accounts.Role;
import org.shoulashou.accounts.Scope;
import org.shoulashou.platform.jobs.Job;
import org.shoulashou.platform.jobs.Jobs;
import org.shoulashou.platform.sheets.reading.SheetFile;
import org.shoulashou.platform.support.Await;
import org.springframework.context.ApplicationContext;

/** An import from its beginning to its end, for who measures it from outside. */
public record MeasuredImport(StartImport start, Jobs jobs) {

    private static final Caller ADMINISTRATOR = new Caller(
            "administrator",
            AccountKind.STAFF,
            "Administrator",
            List.of(new Grant(Role.ADMINISTRATOR, Scope.EVERYTHING)));

    public static MeasuredImport in(ApplicationContext context) {
        return new MeasuredImport(context.getBean(StartImport.class), context.getBean(Jobs.class));
    }

    public Job run(SheetFile file) throws InterruptedException {
        return ended(Await.result(start.start(file, ADMINISTRATOR)).job().id());
    }

    private Job ended(String id) throws InterruptedException {
        Job job = Await.result(jobs.find(id));
        while (!job.isOver()) {
            Thread.sleep(100);
            job = Await.result(jobs.find(id));
        }
        return job;
    }
}
