using Semblance.Errors;
using Semblance.Recognition.Constrain;
using Semblance.Recognition.Identify;
using Semblance.Vault.Audit;
using Semblance.Vault.Constraints;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Constrain;

/// <summary>What humans say about subjects.</summary>
public sealed class ConstrainHandlersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_was_held_is_found_after_a_human_has_looked()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var ida = await made.EnrolAsync("Ida", Cancellation, 12);
        Assert.Equal(SubjectState.Held, ida.State);
        Assert.DoesNotContain((await made.IdentifyAsync(12, Cancellation)).Candidates, candidate => candidate.Found.SubjectId == ida.SubjectId);
        Assert.Equal(1, await Releasing(made).HandleAsync(About(ida), Cancellation));
        Assert.Equal(ida.SubjectId, (await made.IdentifyAsync(12, Cancellation)).Candidates[0].Found.SubjectId);
        Assert.Equal(SubjectState.Active, (await made.House.ShowSubject.HandleAsync(About(ida), Cancellation)).Subject.State);
        Assert.Single(made.Record(), one => one.Action == AuditAction.Confirm);
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => Releasing(made).HandleAsync(About(ida), Cancellation))).Code);
    }

    [Fact]
    public async Task Two_who_were_told_apart_are_look_alikes_to_searches()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        var ben = await made.EnrolAsync("Ben", Cancellation, 90);
        Assert.False((await made.House.Rooms.OpenAsync(Staff, Cancellation)).Constraints.LookAlikes.Contains(ada.SubjectId!.Value, ben.SubjectId!.Value));
        await Constraining(made).HandleAsync(new ConstraintRequest(About(ada), "twins") { DifferentFrom = ben.SubjectId }, Cancellation);
        Assert.True((await made.House.Rooms.OpenAsync(Staff, Cancellation)).Constraints.LookAlikes.Contains(ada.SubjectId.Value, ben.SubjectId.Value));
        var said = Assert.Single((await made.House.ShowSubject.HandleAsync(About(ben), Cancellation)).Constraints);
        Assert.Equal((ConstraintKind.DifferentSubjects, ada.SubjectId, "twins", "porter"), (said.Kind, said.Other, said.Remark.Reason, said.Remark.Actor));
        Assert.Equal(2, made.Record().Count(one => one.Action == AuditAction.Change));
    }

    [Fact]
    public async Task A_picture_that_does_not_show_somebody_never_names_that_person_again()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(3, Cancellation)).Verdict);
        await Constraining(made).HandleAsync(new ConstraintRequest(About(ada), "a poster") { NotShownBy = ProbeAt(3).File }, Cancellation);
        Assert.Equal(Verdict.Unknown, (await made.IdentifyAsync(3, Cancellation)).Verdict);
        Assert.Equal(Verdict.Match, (await made.IdentifyAsync(4, Cancellation)).Verdict);
    }

    [Fact]
    public async Task Nothing_or_two_things_at_once_is_no_constraint()
    {
        await using var made = await OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", Cancellation, 0);
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => Constraining(made).HandleAsync(new ConstraintRequest(About(ada), "?"), Cancellation))).Code);
        Assert.Equal(ErrorCode.VaultRuleBroken, (await Assert.ThrowsAsync<SemblanceException>(() => Constraining(made).HandleAsync(new ConstraintRequest(About(ada), "?") { DifferentFrom = ada.SubjectId }, Cancellation))).Code);
    }

    private static ReleaseHeldHandler Releasing(MadeHouse made) => made.House.ReleaseHeld;

    private static ConstrainHandler Constraining(MadeHouse made) => made.House.Constrain;
}
