using System.Text.Json;
using Semblance.Evaluation.Lists;
using Semblance.Models;
using Semblance.Peers;

if (args.FirstOrDefault(argument => !argument.StartsWith('-')) is not { } folder || !Directory.Exists(Path.Combine(folder, "images")))
{
    Console.Error.WriteLine("Usage: bench/peers/run LFW_DIR [--ssd] [--json]\nLFW_DIR holds images/, pairsDevTest.txt and pairsDevTrain*.txt. --ssd adds face-api's slower, better detector.");
    return 2;
}

var images = Path.Combine(folder, "images");
var test = PairListReader.ReadFile(Path.Combine(folder, "pairsDevTest.txt"), images);
var train = PairListReader.ReadFile(Directory.GetFiles(folder, "pairsDevTrain*.txt").Order(StringComparer.Ordinal).First(), images);
var samples = test.Samples.Concat(train.Samples).DistinctBy(sample => sample.SampleId, StringComparer.Ordinal).ToArray();
var placeOfSample = samples.Select((sample, place) => (sample.SampleId, place)).ToDictionary(one => one.SampleId, one => one.place, StringComparer.Ordinal);
var models = ModelFolders.InOrder().First(place => File.Exists(Path.Combine(place, "espressif_mbf_512.onnx")));
var script = Path.Combine(Environment.GetEnvironmentVariable("PEERS_FOLDER") ?? ".", "face-api.mjs");

var peers = new List<IPeer> { new SemblancePeer(mirrored: true), new SemblancePeer(mirrored: false), new OpenCvPeer(models), new FaceApiPeer(script, "tiny") };
if (args.Contains("--ssd", StringComparer.Ordinal))
    peers.Add(new FaceApiPeer(script, "ssd"));
var answers = new PeerRun(peers, [.. samples.Select(sample => Path.GetFullPath(sample.Path))]).Go(Console.Error);
var results = peers.Select((peer, p) => PeerResult.Of(peer, answers[p], answers[0], placeOfSample, test, train)).ToArray();
peers.ForEach(peer => peer.Dispose());

if (args.Contains("--json", StringComparer.Ordinal))
    Console.WriteLine(JsonSerializer.Serialize(results, new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true }));
else
    PeerTable.Print(results, test, train, Console.Out);
return 0;
