namespace Semblance.Server.Dialects.Rekognition.Protocol;

/// <summary>An operation: what it demands of a key, and what it does.</summary>
/// <param name="Permission">A permission of the role table.</param>
/// <param name="RunAsync">Does it, and gives the answer.</param>
internal sealed record Operation(string Permission, Func<RekognitionCall, Task<object>> RunAsync)
{
    /// <summary>An operation whose request has a shape.</summary>
    public static Operation Of<TRequest>(string permission, Func<RekognitionCall, TRequest, Task<object>> run)
        where TRequest : class => new(permission, call => run(call, call.Read<TRequest>()));
}
