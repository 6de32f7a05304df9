using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Attribute;
using Semblance.Recognition.Consents;
using Semblance.Recognition.Constrain;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Remove;
using Semblance.Vault.References;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Histories;

/// <summary>A real vault with its index, asked as the plain one is.</summary>
internal sealed class LivedHouse : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();
    private MadeHouse _made = null!;

    private LivedHouse()
    {
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LivedHouse> OpenAsync()
    {
        var house = new LivedHouse();
        house._made = await MadeHouse.OpenAsync(Cancellation, house._folder);
        await house._made.CreateAsync(Cancellation, basis: "6.1.a+9.2.a");
        return house;
    }

    public Task EnrolAsync(string name, int[] templates, int consentDays) => _made.House.Enrol.HandleAsync(
        new EnrolRequest
        {
            Gallery = Staff,
            Subject = new SubjectDetails { ExternalId = new ExternalId(name), DisplayName = name },
            Samples = [.. templates.Select(number => new EnrolmentSample(PlainVault.Template(number), [], Digest(FormattableString.Invariant($"{name}{number}")), name))],
            Consent = _made.Consent(consentDays),
            IsKnownToBeNew = true,
            Caller = Porter,
        },
        Cancellation);

    public async Task EraseAsync(string name) => await _made.House.Erase.HandleAsync(new EraseRequest(Staff, await IdOfAsync(name), Porter), Cancellation);

    /// <summary>Removes the first references of somebody, with the person where none is left.</summary>
    public async Task RemoveAsync(string name, int most) => await _made.House.RemoveReferences.HandleAsync(new RemoveReferencesRequest(Staff, await FirstAsync(name, most), Porter), Cancellation);

    /// <summary>Attributes the first references of one to another.</summary>
    public async Task AttributeAsync(string name, string other, int most) =>
        await _made.House.MoveReferences.HandleAsync(new MoveReferencesRequest(Staff, await FirstAsync(name, most), AttributedTo.Known(new ExternalId(other)), Porter), Cancellation);

    public async Task WithdrawAsync(string name) => await _made.House.WithdrawConsent.HandleAsync(new WithdrawConsentRequest(new AboutSubject(Staff, await IdOfAsync(name), Porter), null), Cancellation);

    public async Task TellApartAsync(string one, string other) =>
        await _made.House.Constrain.HandleAsync(new ConstraintRequest(new AboutSubject(Staff, await IdOfAsync(one), Porter), "twins") { DifferentFrom = await IdOfAsync(other) }, Cancellation);

    public async Task DenyAsync(string name, int probe) =>
        await _made.House.Constrain.HandleAsync(new ConstraintRequest(new AboutSubject(Staff, await IdOfAsync(name), Porter), "a poster") { NotShownBy = ProbeOf(probe).File }, Cancellation);

    public void Pass(int days) => _made.Time.Advance(TimeSpan.FromDays(days));

    public Task SweepAsync() => _made.House.Sweep.HandleAsync(Porter, Cancellation);

    /// <summary>Closes the vault and opens it again: the index is made anew of what is kept.</summary>
    public async Task ReopenAsync()
    {
        var now = _made.Time.GetUtcNow();
        await _made.DisposeAsync();
        _made = await MadeHouse.OpenAsync(Cancellation, _folder, now);
    }

    /// <summary>The candidates of a search, however low, by name.</summary>
    public async Task<IReadOnlyList<(string Name, double Score)>> SearchAsync(int probe, int most)
    {
        var found = await _made.House.Identify.HandleAsync(new IdentifyRequest(Staff, ProbeOf(probe), Porter) { MaxCandidates = most, ListsNearest = true, FalsePositiveIdentificationRate = 1e-1 }, Cancellation);
        var names = await _made.House.NameFound.HandleAsync(Staff, [.. found.Candidates.Select(candidate => candidate.Found.SubjectId)], Cancellation);
        return [.. found.Candidates.Select(candidate => (names.GetValueOrDefault(candidate.Found.SubjectId, "?"), candidate.Found.Score.Similarity))];
    }

    public async Task<IReadOnlyList<string>> RollAsync()
    {
        var roll = await _made.House.ListSubjects.HandleAsync(Staff, Porter, Cancellation);
        Assert.Empty(roll.Damaged);
        return [.. roll.Subjects.Select(static one => FormattableString.Invariant($"{one.Subject.Details.DisplayName} {one.References.Count}")).Order(StringComparer.Ordinal)];
    }

    public async Task<bool> IsWholeAsync() => (await _made.House.CheckVault.HandleAsync(Porter, Cancellation)).IsWhole;

    public async ValueTask DisposeAsync()
    {
        await _made.DisposeAsync();
        _folder.Dispose();
    }

    private static Probe ProbeOf(int number) => new(PlainVault.Template(number), [], Digest(FormattableString.Invariant($"probe {number}")));

    private async Task<IReadOnlyList<ReferenceId>> FirstAsync(string name, int most)
    {
        var page = await _made.House.ListReferences.HandleAsync(new ListReferencesRequest(Staff, Porter) { Subject = await IdOfAsync(name), Most = most }, Cancellation);
        return [.. page.References.Select(static one => one.Kept.Row.Id)];
    }

    private async Task<SubjectId> IdOfAsync(string name) => (await _made.House.FindSubject.HandleAsync(Staff, name, Cancellation)).Id;
}
