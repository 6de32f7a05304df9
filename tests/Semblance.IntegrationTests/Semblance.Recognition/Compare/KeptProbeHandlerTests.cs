using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Enrol;
using Semblance.Vault.Audit;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;

namespace Semblance.IntegrationTests.Recognition.Compare;

public sealed class KeptProbeHandlerTests
{
    private static readonly ReferenceId Missing = ReferenceId.From(new Guid("9f0e5f1a-6f3b-4a7d-9a53-0d6f6f1d5b11"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reference_is_opened_as_the_probe_that_it_was_and_that_is_on_record()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var enrolled = await made.EnrolAsync("Ada", Cancellation, 30);
        var probe = await made.House.KeptProbe.HandleAsync(new AboutReference(MadeHouse.Staff, enrolled.References[0], MadeHouse.Porter), Cancellation);
        Assert.Equal(MadeHouse.Digest("Ada30"), probe.File);
        Assert.Equal(1, FaceEngine.Compare(probe.Template.ToEmbedding(), MadeHouse.ProbeAt(30).Template.ToEmbedding()).Similarity, 1e-3);
        Assert.Equal(AuditAction.View, made.Record()[^1].Action);
        var unknown = await Assert.ThrowsAsync<SemblanceException>(() => made.House.KeptProbe.HandleAsync(new AboutReference(MadeHouse.Staff, Missing, MadeHouse.Porter), Cancellation));
        Assert.Equal(ErrorCode.ReferenceUnknown, unknown.Code);
    }

    [Fact]
    public async Task Whoever_waits_for_a_human_is_compared_with_nobody()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        await made.EnrolAsync("Ada", Cancellation, 0);
        var held = await made.EnrolAsync("Ben", Cancellation, 1);
        Assert.Equal(SubjectState.Held, held.State);
        var refusal = await Assert.ThrowsAsync<SemblanceException>(() => made.House.KeptProbe.HandleAsync(new AboutReference(MadeHouse.Staff, held.References[0], MadeHouse.Porter), Cancellation));
        Assert.Equal(ErrorCode.ReferenceUnknown, refusal.Code);
    }

    [Fact]
    public async Task A_reference_keeps_the_identifier_that_others_know_it_by_and_none_is_given_twice()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var enrolled = await made.House.Enrol.HandleAsync(Request("Ada"), Cancellation);
        Assert.Equal([Missing], enrolled.References);
        await Assert.ThrowsAsync<SemblanceException>(() => made.House.Enrol.HandleAsync(Request("Ben"), Cancellation));
        Assert.Equal("Ada", Assert.Single((await made.House.ListSubjects.HandleAsync(MadeHouse.Staff, MadeHouse.Porter, Cancellation)).Subjects).Subject.Details.ExternalId!.Text);
    }

    private static EnrolRequest Request(string name) => new()
    {
        Gallery = MadeHouse.Staff,
        Subject = new SubjectDetails { ExternalId = new ExternalId(name) },
        Samples = [EnrolmentSample.Of(MadeHouse.ProbeAt(0), "ada.jpg") with { Reference = Missing }],
        IsKnownToBeNew = true,
        Caller = MadeHouse.Porter,
    };
}
