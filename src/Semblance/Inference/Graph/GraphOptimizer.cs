using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime;

namespace Semblance.Inference.Graph;

/// <summary>Prepares a model for the runtime: rewrites it, and lets the rewritten model run only when its outputs equal the published one's.</summary>
/// <remarks>
/// The rewrite is made anew from the published bytes at every start, which takes milliseconds; only the result of the far
/// longer check is kept. So nothing that lies in a cache folder is ever run.
/// </remarks>
internal static class GraphOptimizer
{
    private const int Sha256Digits = 64;

    /// <summary>Prepares a model.</summary>
    /// <param name="model">The published file.</param>
    /// <param name="sha256">Its SHA-256 as 64 hexadecimal digits.</param>
    /// <param name="options">Switch, folders and the model's input range.</param>
    /// <returns>The bytes to run and the report. When anything stands against the rewritten model these are the published bytes.</returns>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.ModelMismatch"/>: the bytes are no ONNX file.</exception>
    /// <exception cref="ArgumentException">The digest has another form.</exception>
    public static OptimizedGraph Prepare(ReadOnlyMemory<byte> model, string sha256, GraphOptions options)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        ArgumentNullException.ThrowIfNull(options);
        if (sha256.Length != Sha256Digits || !sha256.All(char.IsAsciiHexDigit))
            throw new ArgumentException("A SHA-256 has 64 hexadecimal digits.", nameof(sha256));
        if (!options.Enabled)
            return Published(model, 0, null, fromReceipt: false, "the rewrite is switched off");
        var rewritten = PReluRewrite.Apply(model);
        return rewritten.Reason is { } reason
            ? Published(model, rewritten.Found, null, fromReceipt: false, reason)
            : Judge(model, rewritten, sha256.ToLowerInvariant(), options);
    }

    private static OptimizedGraph Judge(ReadOnlyMemory<byte> model, RewrittenModel rewritten, string sha256, GraphOptions options)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(rewritten.Model.Span));
        var wanted = new GraphReceipt(sha256, digest, RuntimeName(), new EqualityFigures(0, 1));
        var figures = ReceiptStore.Find(sha256, options) is { } kept && kept with { Figures = wanted.Figures } == wanted ? kept.Figures : null;
        var fromReceipt = figures is not null;
        if (figures is null)
        {
            (figures, var reason) = EqualityCheck.Compare(model, rewritten.Model, options);
            if (figures is null)
                return Published(model, rewritten.Found, null, fromReceipt: false, reason);
            ReceiptStore.Keep(wanted with { Figures = figures }, options);
        }
        return figures.Passes
            ? new OptimizedGraph(rewritten.Model, new GraphReport(rewritten.Found, rewritten.Rewritten, figures, fromReceipt, null))
            : Published(model, rewritten.Found, figures, fromReceipt, "the rewritten model's outputs differ");
    }

    private static OptimizedGraph Published(ReadOnlyMemory<byte> model, int found, EqualityFigures? figures, bool fromReceipt, string? reason) =>
        new(model, new GraphReport(found, 0, figures, fromReceipt, reason));

    /// <summary>Kernels differ by runtime version, processor family and vector width; a receipt on a shared disk must tell them apart.</summary>
    private static string RuntimeName()
    {
        var width = Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128";
        return $"{OrtEnv.Instance().GetVersionString()} {RuntimeInformation.ProcessArchitecture} {width}";
    }
}
