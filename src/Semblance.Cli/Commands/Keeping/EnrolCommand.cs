using System.CommandLine;
using Semblance.Cli.Holding;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Quality;
using Semblance.Recognition.Enrol;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>enrol</c>: people who shall be found from now on.</summary>
internal static class EnrolCommand
{
    public static Command Create()
    {
        var pictures = new Argument<string[]>("PICTURES") { Description = "A folder with a folder of pictures per person; or a CSV (file,subject); or, with --subject, pictures of one person", Arity = ArgumentArity.OneOrMore };
        var gallery = GalleryOption.Create();
        var subject = new Option<string?>("--subject") { Description = "Whom all pictures show: the external id, which is shown as the name" };
        var gate = new Option<QualityGate>("--gate") { Description = "How good a face has to be to be kept: off, standard or strict", DefaultValueFactory = _ => QualityGate.Standard };
        var evidence = new Option<string?>("--consent") { Description = "How the consent is proved, where the gallery rests on one: where the signed form lies" };
        var consentDays = new Option<int>("--consent-days") { Description = "Days for which the consent holds", DefaultValueFactory = _ => 365 };
        var isNew = new Option<bool>("--new") { Description = "You have looked: whoever is near to somebody enrolled is somebody else all the same" };
        var holders = new Option<string?>("--holder-keys") { Description = "Folder for the keys that are handed out, where the gallery's people hold their keys: a file and a QR code per person" };
        var json = JsonOption.Create();
        var command = new Command("enrol", "Enrol people into a gallery. Whoever would match somebody enrolled already is kept aside for a human. What was done already is not done twice.") { pictures, gallery, subject, gate, evidence, consentDays, isNew, holders, json };
        var (vaultArguments, engineArguments) = (VaultArguments.AddTo(command), EngineArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            var people = await PeopleAsync(parsed.GetRequiredValue(pictures), parsed.GetValue(subject), cancellation);
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), engineArguments.Read(parsed), cancellation);
            var run = new EnrolmentRun(house, new GalleryName(parsed.GetRequiredValue(gallery)), parsed.GetValue(gate), ConsentOf(parsed.GetValue(evidence), parsed.GetValue(consentDays)), parsed.GetValue(isNew), parsed.GetValue(holders) is { } folder ? new HolderKeyFolder(folder) : null, vaultArguments.Caller(parsed));
            var done = await Screen.ProgressAsync("Enrolling", progress => run.EnrolAsync(people, progress, cancellation));
            if (parsed.GetValue(json))
                JsonText.Print(EnrolmentOutput.Of(done));
            else
                EnrolmentOutput.Print(done);
            return (int)(done.All(one => one.Outcome.References.Count > 0 || one.IsKnown) ? ExitCode.Yes : ExitCode.No);
        });
        return command;
    }

    private static async Task<IReadOnlyList<EnrolmentList>> PeopleAsync(string[] paths, string? subject, CancellationToken cancellation)
    {
        if (subject is not null)
            return EnrolmentList.OfOne(subject, paths);
        return paths is [var table] && table.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? await EnrolmentList.OfTableAsync(table, cancellation)
            : [.. paths.SelectMany(EnrolmentList.OfFolder)];
    }

    private static GivenConsent? ConsentOf(string? evidence, int days)
    {
        var now = TimeProvider.System.GetUtcNow();
        return evidence is null ? null : new GivenConsent(evidence, now, DateOnly.FromDateTime(now.UtcDateTime).AddDays(days));
    }
}
