using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Govern;
using Semblance.Vault.Galleries;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>gallery show</c>: a gallery's rules, what it holds, and what has to go soon.</summary>
internal static class GalleryShowCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "The gallery's name" };
        var json = JsonOption.Create();
        var command = new Command("show", "Show a gallery: its rules, how many it holds, how many wait for a human, what is due soon.") { name, json };
        var vaultArguments = VaultArguments.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), null, cancellation);
            var survey = await house.Cases.ShowGallery.HandleAsync(new GalleryName(parsed.GetRequiredValue(name)), cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(new { Gallery = GalleryOutput.Of(survey.Gallery, survey.Subjects, survey.References), survey.Held, survey.Overdue, survey.DueSoon, SoonDays = GallerySurvey.SoonDays, survey.FirstExpiry, survey.Damaged });
            else
                Print(survey);
            return (int)(survey.Damaged == 0 ? ExitCode.Yes : ExitCode.Input);
        });
        return command;
    }

    private static void Print(GallerySurvey survey)
    {
        var rules = survey.Gallery;
        Screen.Table(["gallery", "purpose", "basis", "kept for", "asked", "subjects", "references"], [GalleryOutput.Row(rules, survey.Subjects, survey.References)]);
        Screen.Line(FormattableString.Invariant($"Searches: FPIR {rules.Thresholds.FalsePositiveIdentificationRate:0.0e-0}; claims: FMR {rules.Thresholds.FalseMatchRate:0.0e-0}; margin {rules.Thresholds.Margin}{(rules.IsRestricted ? "; answers are told when two accounts agree" : string.Empty)}."));
        Screen.Line(FormattableString.Invariant($"{survey.Held} references wait for a human. {survey.Overdue} are overdue ('vault sweep' removes them), {survey.DueSoon} are due within {GallerySurvey.SoonDays} days; the first goes on {survey.FirstExpiry?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "no day, for there is none"}."));
        if (survey.Damaged > 0)
            Screen.Complain(FormattableString.Invariant($"{survey.Damaged} rows can't be read: 'vault check' says which."));
    }
}
