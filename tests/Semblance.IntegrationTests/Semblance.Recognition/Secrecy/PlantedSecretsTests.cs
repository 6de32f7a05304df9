using Semblance.Cli.Hosting;
using Semblance.Errors;
using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Constrain;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Erase;
using Semblance.Recognition.Identify;
using Semblance.Recognition.Operate;
using Semblance.Vault.Safekeeping;
using Semblance.Vault.Sealing;
using Semblance.Vault.Subjects;
using static Semblance.IntegrationTests.Recognition.MadeHouse;

namespace Semblance.IntegrationTests.Recognition.Secrecy;

/// <summary>Nothing of five hundred people is to be read in anything that the vault writes: rows, keys, record, answers that wait, backups.</summary>
public sealed class PlantedSecretsTests : IDisposable
{
    private const int People = 500;
    private const int Erased = 20;

    private readonly ScratchFolder _folder = new();
    private readonly ScratchFolder _elsewhere = new();
    private readonly PlantedBytes _planted = new();
    private readonly PlantedPerson[] _people;
    private readonly List<SubjectId> _kept = [];

    public PlantedSecretsTests() => _people = [.. Enumerable.Range(0, People).Select(number => new PlantedPerson(number, _planted))];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private VaultPlace Place => new() { Folder = _folder.Path };

    private string Backup => _elsewhere.In("backup.db");

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task Nothing_of_anybody_lies_in_the_clear_before_and_after_an_erasure()
    {
        await using (var made = await OpenAsync(Cancellation, _folder))
        {
            await made.CreateAsync(Cancellation, basis: "6.1.a+9.2.a", isRestricted: true);
            foreach (var person in _people)
                await KeepAsync(made, person);
            foreach (var (person, kept) in _people.Zip(_kept).Take(40))
                await made.House.Constrain.HandleAsync(new ConstraintRequest(new AboutSubject(Staff, kept, Porter), person.Word("reason")) { NotShownBy = person.Probe.File }, Cancellation);
            foreach (var person in _people.Take(Erased))
                Assert.NotNull((await SearchAsync(made, person)).ReleaseId);
            NothingIsFound("while it is open");
            await made.House.BackUp.HandleAsync(Backup, Porter, Cancellation);
            foreach (var person in _kept.Take(Erased))
                await made.House.Erase.HandleAsync(new EraseRequest(Staff, person, Porter), Cancellation);
            NothingIsFound("after the erasures");
        }

        NothingIsFound("closed");
        await RestoreAsync();
        NothingIsFound("after the restore");
        await using var again = await OpenAsync(Cancellation, _folder);
        Assert.All(_kept.Take(Erased), person => Assert.Equal(ErrorCode.KeyErased, Assert.Throws<SemblanceException>(() => Key(again, person)).Code));
        Assert.All(_kept.Skip(Erased), person => Assert.NotEmpty(Key(again, person).Pseudonym()));
        var roll = await again.House.ListSubjects.HandleAsync(Staff, Porter, Cancellation);
        Assert.Equal(_people.Skip(Erased).Select(person => person.Name).Order(StringComparer.Ordinal), roll.Subjects.Select(one => one.Subject.Details.DisplayName!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_lies_in_the_clear_is_found()
    {
        var person = _people[^1];
        _folder.Write("words.log", System.Text.Encoding.UTF8.GetBytes($"... {person.Name} ..."));
        _folder.Write("numbers.bin", [1, 2, 3, .. person.Probe.Template.Bytes]);
        _folder.Write("floats.bin", System.Runtime.InteropServices.MemoryMarshal.AsBytes(person.Sample.Template!.ToEmbedding().Values[100..]).ToArray());
        Assert.Equal(3, _planted.Find(_folder.Path).Count);
    }

    private static SubjectKey Key(MadeHouse made, SubjectId person) => made.Vault.Keys.OpenSubject(made.House.Rooms.FindAsync(Staff, Cancellation).Result.Gallery.Id.Value, person.Value);

    private static Task<Identification> SearchAsync(MadeHouse made, PlantedPerson person) =>
        made.House.Identify.HandleAsync(new IdentifyRequest(Staff, new Probe(person.Sample.Template!, [], person.Sample.File), Porter) { FalsePositiveIdentificationRate = 1e-1 }, Cancellation);

    private async Task KeepAsync(MadeHouse made, PlantedPerson person)
    {
        var kept = await made.House.Enrol.HandleAsync(
            new EnrolRequest
            {
                Gallery = Staff,
                Subject = person.Details,
                Samples = [person.Sample],
                Consent = made.Consent() with { Evidence = person.Word("evidence") },
                IsKnownToBeNew = true,
                Caller = Porter,
            },
            Cancellation);
        _kept.Add(kept.SubjectId!.Value);
    }

    private async Task RestoreAsync()
    {
        Directory.Delete(Place.DataFolder, recursive: true);
        var handler = new RestoreHandler(VaultDoor.Adapters, new RandomIdentifiers(), new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Start));
        Assert.Equal(Erased, (await handler.HandleAsync(new RestoreRequest(Place, Backup, Porter), Cancellation)).ForgottenSubjects);
    }

    private void NothingIsFound(string when)
    {
        var found = _planted.Find(_folder.Path).Concat(_planted.Find(_elsewhere.Path)).ToArray();
        Assert.True(found.Length == 0, $"{when}: {found.Length} finds, such as {string.Join("; ", found.Take(5))}");
    }
}
