using System.CommandLine;

namespace Semblance.Cli.Commands.Evaluate;

/// <summary><c>evaluate</c>: error rates on labelled pictures and films, in the manner of ISO/IEC 19795.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Measure error rates on labelled pictures (ISO/IEC 19795).")
    {
        VerificationCommand.Create(),
        IdentificationCommand.Create(),
        CalibrateCommand.Create(),
        ClaimsCommand.Create(),
        QualityEvaluationCommand.Create(),
        DetectionEvaluationCommand.Create(),
        LivenessEvaluationCommand.Create(),
        TrackingEvaluationCommand.Create(),
        RedactionEvaluationCommand.Create(),
    };
}
