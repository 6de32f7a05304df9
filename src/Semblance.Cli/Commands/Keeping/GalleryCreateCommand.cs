using System.CommandLine;
using Semblance.Cli.Hosting;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.Recognition.Create;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;

namespace Semblance.Cli.Commands.Keeping;

/// <summary><c>gallery create</c>: a gallery, with the reasons for which it may be kept.</summary>
internal static class GalleryCreateCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "What people will call it" };
        var purpose = new Option<string>("--purpose") { Description = "What it is for, in one sentence: nothing is kept without", Required = true };
        var basis = new Option<string>("--basis") { Description = "Legal basis: a ground of GDPR Art. 6 and a condition of Art. 9, such as 6.1.a+9.2.a (consent) or 6.1.f+2.2.c (household)", Required = true };
        var days = new Option<int>("--days") { Description = "Days after enrolment until a reference has to go, 1 to 36525", Required = true };
        var idle = new Option<int?>("--idle-days") { Description = "Days after the last use until it has to go, if that is earlier" };
        var mode = new Option<GalleryMode>("--mode") { Description = "What may be asked of it: identification, verificationonly or holderkey", DefaultValueFactory = _ => GalleryMode.Identification };
        var restricted = new Option<bool>("--restricted") { Description = "Release what it says only when two persons agree" };
        var fpir = new Option<double>("--fpir") { Description = "Share of searches by strangers that may bring up anybody", DefaultValueFactory = _ => ThresholdPolicy.Default.FalsePositiveIdentificationRate };
        var fmr = new Option<double>("--fmr") { Description = "Share of strangers' comparisons that may match, for claims of identity", DefaultValueFactory = _ => ThresholdPolicy.Default.FalseMatchRate };
        var margin = new Option<double>("--margin") { Description = "How far the best candidate has to lie above the second one", DefaultValueFactory = _ => ThresholdPolicy.Default.Margin };
        days.Validators.Add(result => RangeRule.Check(result, 1, RetentionRule.MaxDays));
        var json = JsonOption.Create();
        var command = new Command("create", "Make a gallery.") { name, purpose, basis, days, idle, mode, restricted, fpir, fmr, margin, json };
        var (vaultArguments, engineArguments) = (VaultArguments.AddTo(command), EngineArguments.AddTo(command));
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var house = await OpenHouse.OpenAsync(vaultArguments.Place(parsed), engineArguments.Read(parsed), cancellation);
            var made = await house.Cases.CreateGallery.HandleAsync(
                new CreateGalleryRequest
                {
                    Name = new GalleryName(parsed.GetRequiredValue(name)),
                    Purpose = new Purpose(parsed.GetRequiredValue(purpose)),
                    LegalBasis = LegalBasis.Parse(parsed.GetRequiredValue(basis)),
                    Retention = new RetentionRule(parsed.GetRequiredValue(days), parsed.GetValue(idle)),
                    Model = house.Engine!.Model,
                    Mode = parsed.GetValue(mode),
                    IsRestricted = parsed.GetValue(restricted),
                    Thresholds = new ThresholdPolicy { FalsePositiveIdentificationRate = parsed.GetValue(fpir), FalseMatchRate = parsed.GetValue(fmr), Margin = parsed.GetValue(margin) },
                    Caller = vaultArguments.Caller(parsed),
                },
                cancellation);
            if (parsed.GetValue(json))
                JsonText.Print(GalleryOutput.Of(made.Gallery, 0, 0));
            else
                Screen.Line($"Made the gallery '{made.Gallery.Name}'. Purpose: {made.Gallery.Purpose}.\nNext: semblance enrol --gallery {made.Gallery.Name} FOLDER (with one folder of pictures per person).");
            return (int)ExitCode.Yes;
        });
        return command;
    }
}
